using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Content.Mentions;
using Briefings.Content.Model;
using Briefings.Core.Words;
using CsCheck;

namespace Briefings.Content.Tests.Mentions;

/// <summary>What names a term and what only looks like it.</summary>
public sealed partial class MentionFinderTests
{
    private static readonly ImmutableArray<Term> Terms =
    [
        Actor("jnim", "JNIM", "Jama’at Nusrat al-Islam wal-Muslimin", "GSIM", "Nusrat al-Islam", "جماعة نصرة الإسلام والمسلمين"),
        Actor("is", "IS", "Islamic State", "État islamique"),
        Actor("is-sahel", "IS Sahel", "Islamic State Sahel Province", "ISGS"),
        Actor("un", "UN", "United Nations", "ONU", "الأمم المتحدة"),
        Actor("au", "AU", "African Union", "Union africaine", "非洲联盟", "アフリカ連合"),
        Actor("us", "US", "United States", "U.S."),
        Actor("aes", "AES", "Alliance of Sahel States", "Alliance des États du Sahel"),
        Actor("wagner", "Wagner", "Wagner Group", "Вагнер"),
        Actor("africa-corps", "Africa Corps", null, "Corps africain"),
        Actor("csp", "CSP-DPA", null, "CSP"),
        Actor("al-qaeda", "al-Qaeda", null, "Al-Qaïda", "القاعدة"),
        Actor("fama", "FAMa", null, "Malian army"),
        Actor("m23", "M23", null),
        Actor("rally", "Rally", null),
        Actor("weisse", "Weiße Front", null),
        Actor("front-one", "First Front", null, "Liberation Front"),
        Actor("front-two", "Second Front", null, "Liberation Front"),
        new Actor { Id = "civilians", Label = LocalizedText.Of("Civilians"), Aliases = ["Displaced civilians"], ActorKind = ActorKind.Civilians },
        Country("ML", "Mali", "مالي", "马里", "マリ", "말리", "Мали"),
        Country("NE", "Niger"),
        Country("CI", "Côte d’Ivoire", "Ivory Coast"),
        Country("GN", "Guinea"),
        Country("SD", "Sudan"),
        Country("TD", "Chad"),
        new Region { Id = "sahel", Label = LocalizedText.Of("Sahel"), Aliases = ["الساحل"] },
        new Impact { Id = "health", Label = LocalizedText.Of("Health"), Aliases = ["Health services"] },
        new Impact { Id = "supply-chain", Label = LocalizedText.Of("Supply chain") },
    ];

    private static readonly PlaceReference LakeChad = new("lake-chad", LocalizedText.Of("Lake Chad"), [], PlaceKind.Area, null, null, null, 2);

    // Each mention is [the words|the term].
    [Theory]
    // Labels, names and aliases; the longest counts.
    [InlineData("[JNIM|jnim] and [Wagner|wagner] in [Mali|ML].")]
    [InlineData("[Jama’at Nusrat al-Islam wal-Muslimin|jnim]")]
    [InlineData("[Nusrat al-Islam|jnim] wal-Muslimat")]
    [InlineData("[Islamic State Sahel Province|is-sahel] is not the [Islamic State|is] as such")]
    [InlineData("the [IS Sahel|is-sahel] cell and [IS|is]")]
    [InlineData("the [Wagner Group|wagner] and [Wagner|wagner] Groups")]
    [InlineData("[CSP-DPA|csp], once the [CSP|csp]")]
    [InlineData("[CSP|csp]-PSD")]
    [InlineData("the [Alliance of Sahel States|aes] in the [Sahel|sahel]")]
    [InlineData("an alliance of [Sahel|sahel] peoples")]
    // Inside words.
    [InlineData("Malian soldiers, Somalia, Nigeria, Nigerien, malicious")]
    [InlineData("orally, rallying, a generally held view")]
    [InlineData("WAGNERIAN JNIMs xJNIM JNIM2 2JNIM")]
    [InlineData("M231 and [M23|m23], m23")]
    [InlineData("JNIM_video, @JNIM, @Mali, sahel_report")]
    [InlineData("desk@mali.example and www.mali.example and mali.example")]
    [InlineData("https://example.org/mali/jnim-Mali and [Mali|ML]/[Niger|NE]")]
    [InlineData("([Mali|ML]) “[JNIM|jnim]”, [JNIM|jnim]. [JNIM|jnim]… …[JNIM|jnim]")]
    // Possessives, apostrophes and elision.
    [InlineData("[JNIM|jnim]’s men, [Mali|ML]'s roads, [AES|aes]’ forces")]
    [InlineData("Mali’sche, O’Mali, N’Mali, Jama’Mali")]
    [InlineData("l’[AES|aes], d’[Al-Qaïda|al-qaeda], qu’[Africa Corps|africa-corps], jusqu’au [Mali|ML]")]
    [InlineData("L'[Union africaine|au] et l’[État islamique|is], lorsqu’[Africa Corps|africa-corps] part")]
    [InlineData("xl’Mali, al’Mali")]
    [InlineData("dell’[Islamic State|is], un'[Africa Corps|africa-corps]")]
    [InlineData("‘[Mali|ML]’ and '[JNIM|jnim]'")]
    // Hyphens and dashes.
    [InlineData("[JNIM|jnim]-linked, pro-[Wagner|wagner], [Mali|ML]–[Niger|NE], [Mali|ML]—there")]
    [InlineData("[CSP‑DPA|csp] [CSP–DPA|csp] [al–Qaeda|al-qaeda]")]
    // Folding.
    [InlineData("[Cote d'Ivoire|CI], [CÔTE D’IVOIRE|CI], [Co\u0302te d’Ivoire|CI], [côte\u00A0d’ivoire|CI]")]
    [InlineData("[Jama'at  Nusrat\tal–Islam wal‑Muslimin|jnim]")]
    [InlineData("[Etat islamique|is], [Al-Qaida|al-qaeda], [alliance des etats du sahel|aes]")]
    [InlineData("[Mali\u0301|ML] is read with its accent, [Wag\u00ADner|wagner] without its soft hyphen")]
    [InlineData("[Weiße Front|weisse], [WEISSE FRONT|weisse], Weiß Front")]
    [InlineData("[united\nnations|un] in [malian\u202Farmy|fama] camps")]
    // Short words in capitals.
    [InlineData("It is us, au contraire, un homme; [IS|is], [US|us], [AU|au], [UN|un]")]
    [InlineData("Is it so? Us too. Au revoir. Un an.")]
    [InlineData("the [U.S.|us] and the u.s. notation")]
    [InlineData("[FAMa|fama] and [FAMA|fama], not fama nor Fama")]
    [InlineData("WHAT IS NEXT FOR US ALL")]
    [InlineData("[UN|un], [AU|au]")]
    [InlineData("isgs, Isgs and [ISGS|is-sahel]")]
    [InlineData("jnim, Gsim, [JNIM|jnim], [GSIM|jnim]")]
    // What is another thing's name.
    [InlineData("Guinea-Bissau, Equatorial Guinea, Papua New Guinea and [Guinea|GN]")]
    [InlineData("South Sudan and [Sudan|SD]")]
    [InlineData("the shores of Lake Chad, in [Chad|TD]")]
    [InlineData("the Liberation Front and the [First Front|front-one]")]
    [InlineData("Azawad Liberation Front of [Mali|ML]")]
    // Common words.
    [InlineData("Health matters; [health services|health] and the [supply chain|supply-chain] failed")]
    [InlineData("a [rally|rally] was called")]
    [InlineData("civilians fled, [displaced civilians|civilians] returned")]
    // Arabic.
    [InlineData("تنظيم [القاعدة|al-qaeda] في [مالي|ML]")]
    [InlineData("[والقاعدة|al-qaeda] [بالقاعدة|al-qaeda] [للقاعدة|al-qaeda] [وللقاعدة|al-qaeda]")]
    [InlineData("[ومالي|ML] [بمالي|ML] [لمالي|ML] [المالي|ML] [والمالي|ML] [بالمالي|ML] [للمالي|ML]")]
    [InlineData("جمالي ماليزيا أعمالي")]
    [InlineData("[القَاعِدَة|al-qaeda]، [القـاعدة|al-qaeda]؛ [والأمم المتحدة|un]")]
    [InlineData("منطقة [الساحل|sahel]")]
    // Scripts without blanks, and others.
    [InlineData("[马里|ML]政府与[非洲联盟|au]和[AU|au]合作")]
    [InlineData("[アフリカ連合|au]は[マリ|ML]軍を支援、ソマリアではない、マリア")]
    [InlineData("[말리|ML]는 [말리|ML]에서, 소말리아, 말린")]
    [InlineData("[Мали|ML] и [Вагнер|wagner], но не Вагнера и Сомали")]
    // Nothing.
    [InlineData("")]
    [InlineData(" \u00AD’ ")]
    public void A_name_is_found_where_it_stands_and_nowhere_else(string marked) => Mark(Plain(marked)).ShouldBe(marked);

    [Fact]
    public void A_text_in_another_language_names_terms_by_their_labels_there()
    {
        var term = new Actor { Id = "aes", Label = new LocalizedText(ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("en", "Sahel Alliance"), KeyValuePair.Create("fr", "Alliance du Sahel")])) };
        const string text = "Alliance du Sahel, Sahel Alliance";

        MentionFinder.Of([term], [], "fr", "en").Find(text).ShouldBe([new Mention(TermKind.Actor, "aes", 0, 17)]);
        MentionFinder.Of([term], [], "en", "en").Find(text).ShouldBe([new Mention(TermKind.Actor, "aes", 19, 14)]);
    }

    [Fact]
    public void Two_spellings_of_one_term_that_fold_alike_are_no_two_terms() =>
        MentionFinder.Of([Actor("x", "Al-Qaïda", null, "al-Qaida", "al–Qaida")], [], "en", "en").Find("al-Qaida").Length.ShouldBe(1);

    [Fact]
    public void Folding_with_places_is_folding()
    {
        Texts.Sample(text =>
        {
            var folding = new FoldedText();
            folding.Read(text + "x");
            folding.Read(text);
            folding.Folded.ToString().ShouldBe(Folding.Fold(text));
            for (var index = 0; index < folding.Length; index++)
            {
                folding.StartOf(index).ShouldBeInRange(index == 0 ? 0 : folding.StartOf(index - 1), folding.EndOf(index) - 1);
                folding.EndOf(index).ShouldBeLessThanOrEqualTo(text.Length);
            }
        });
    }

    [Fact]
    public void Whatever_is_found_is_spelt_as_its_term_and_overlaps_nothing()
    {
        var spellings = Terms.ToDictionary(term => (term.Kind, term.Id), term => term.Aliases.Add(term.Label.In("en", "en")).Add(term.Name?.In("en", "en") ?? term.Id).Select(Folding.Fold).ToArray());
        Gen.Select(Pieces.Array[0, 30].Select(string.Concat), Texts, (pieces, rest) => pieces + rest).Sample(text =>
        {
            var end = 0;
            foreach (var mention in Finder.Find(text))
            {
                mention.Start.ShouldBeGreaterThanOrEqualTo(end);
                end = mention.End;
                var words = Folding.Fold(text.Substring(mention.Start, mention.Length));

                // Before an Arabic name may stand what is written together with it, and take the first letter of its article.
                spellings[(mention.Kind, mention.TermId)].Any(spelling => words == spelling || (spelling[0] > '\u0600' && words.EndsWith(spelling[1..], StringComparison.Ordinal))).ShouldBeTrue(words);
            }

            end.ShouldBeLessThanOrEqualTo(text.Length);
        });
    }

    [Theory]
    [InlineData("Islamic State Sahel Provinc ")]
    [InlineData("lllllllllll")]
    [InlineData("IS US AU ")]
    [InlineData("للللللللل")]
    [InlineData("مالي AU ")]
    [InlineData("马")]
    [InlineData("http://a ")]
    [InlineData("’")]
    public void Twice_the_text_takes_twice_the_work(string unit)
    {
        Steps(unit, 100);

        Steps(unit, 20_000).ShouldBeLessThan((5 * Steps(unit, 10_000) / 2) + 10_000);
    }

    private static MentionFinder Finder { get; } = MentionFinder.Of(Terms, [LakeChad], "en", "en");

    private static Gen<string> Texts { get; } = Gen.Frequency(
        (3, Gen.String),
        (3, OneOf(" ", "\u00A0", "a", "É", "e\u0301", "ß", "ﬁ", "½", "¨", "´", "’", "–", "…", "말", "ガ", "ا", "ـ", "أ", "\u00AD", "\u0000", "\uFEFF", "\u200D", "𝐀", "İ", "ŉ", "\n", "\t").Array[0, 12].Select(string.Concat)))
        .Where(text => !HasLoneSurrogate(text));

    private static Gen<string> Pieces { get; } = OneOf(
        "JNIM", "Mali", "IS", "is", "Islamic State", " Sahel Province", "Wagner", " Group", "القاعدة", "و", "ال", "لل", "مالي", "马里", "マリ", "말리", " ", " ", " ", "\n", "’", "’s ", "l’", "-", ".", ",", "a", "2", "\u0301", "\u00AD", "_", "@", "://", "Lake Chad", "Liberation Front", "\uD800");

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    // Steps are the same on a busy machine, where seconds are not.
    private static long Steps(string unit, int count) => Finder.StepsIn(string.Concat(Enumerable.Repeat(unit, count)));

    private static string Mark(string text)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var mention in Finder.Find(text))
        {
            marked.Append(text.AsSpan(at, mention.Start - at)).Append('[').Append(text.AsSpan(mention.Start, mention.Length)).Append('|').Append(mention.TermId).Append(']');
            at = mention.End;
        }

        return marked.Append(text.AsSpan(at)).ToString();
    }

    private static string Plain(string marked) => Marked().Replace(marked, "$1");

    private static Actor Actor(string id, string label, string? name, params ImmutableArray<string> aliases) =>
        new() { Id = id, Label = LocalizedText.Of(label), Name = name is null ? null : LocalizedText.Of(name), Aliases = aliases };

    private static Country Country(string id, string label, params ImmutableArray<string> aliases) => new() { Id = id, Label = LocalizedText.Of(label), Aliases = aliases };

    [GeneratedRegex(@"\[([^|\]]*)\|[^\]]*\]")]
    private static partial Regex Marked();
}
