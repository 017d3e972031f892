using System.Collections.Frozen;

namespace Briefings.Content.Loading.FrontMatter;

/// <summary>Words that people type for a value, and the words of ours that say the same; the first that the key takes is meant.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string[]> Ours = new Dictionary<string, string[]>
    {
        ["published"] = ["approved"], ["publish"] = ["approved"], ["public"] = ["approved"], ["final"] = ["approved"], ["live"] = ["approved"], ["released"] = ["approved"],
        ["ready"] = ["review"], ["in review"] = ["review"], ["under review"] = ["review"], ["pending"] = ["review"], ["submitted"] = ["review"],
        ["wip"] = ["draft"], ["todo"] = ["draft"], ["unpublished"] = ["draft"], ["in progress"] = ["draft"],
        ["archived"] = ["withdrawn"], ["retracted"] = ["withdrawn"], ["recalled"] = ["withdrawn"],
        ["medium"] = ["moderate"], ["med"] = ["moderate"], ["average"] = ["moderate"],
        ["attacker"] = ["perpetrator"], ["aggressor"] = ["perpetrator"], ["assailant"] = ["perpetrator"], ["victim"] = ["target"], ["army"] = ["security-force"], ["ally"] = ["partner"],
        ["worse"] = ["deteriorated"], ["worsening"] = ["deteriorated"], ["worsened"] = ["deteriorated"], ["deteriorating"] = ["deteriorated"],
        ["better"] = ["improved"], ["improving"] = ["improved"], ["stable"] = ["unchanged"], ["steady"] = ["unchanged"], ["same"] = ["unchanged"],
        ["report"] = ["situation"], ["sitrep"] = ["situation"], ["alert"] = ["flash"], ["breaking"] = ["flash"], ["assessment"] = ["analysis"], ["outlook"] = ["forecast"],
        ["city"] = ["town"], ["village"] = ["town"], ["road"] = ["route"], ["region"] = ["area"], ["district"] = ["area"],
        ["clash"] = ["battles"], ["clashes"] = ["battles"], ["fighting"] = ["battles"], ["bombing"] = ["explosions-remote-violence"], ["airstrike"] = ["explosions-remote-violence"],
        ["ied"] = ["explosions-remote-violence"], ["shelling"] = ["explosions-remote-violence"], ["demonstration"] = ["protests"],
        ["now"] = ["immediate"], ["days"] = ["immediate"], ["fix"] = ["correction"], ["corrected"] = ["correction"], ["updated"] = ["update"],
        ["militia"] = ["political-militia"], ["army unit"] = ["state-forces"], ["military"] = ["state-forces"], ["rebels"] = ["rebel-group"], ["person"] = ["individual"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The word that was meant; null where none is known.</summary>
    public static string? Of(string typed, IReadOnlyCollection<string> words) => Ours.GetValueOrDefault(typed.Trim())?.FirstOrDefault(words.Contains);
}
