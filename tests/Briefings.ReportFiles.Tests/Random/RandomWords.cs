using System.Text;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>Random words of a language: of its letters, of real words with signs in them, now and then one longer than any line.</summary>
internal sealed class RandomWords(System.Random random, string language)
{
    private static readonly string[] Latin =
    [
        "Jama’at", "Côte", "d’Ivoire", "office", "80–95", "1,200", "“quoted”", "l’œuvre", "Ouagadougou", "M.\u00A0Keïta", "blockade", "international", "afflicted", "carriers", "Nioro", "AV", "To",
        "requirements", "unwahrscheinlich", "désorganisation", "approvisionnement", "Łódź", "naïve", "e\u0301tat", "x²", "½", "§\u00A012", "10\u00A0km", "…", "a–b", "(sic)", "20%", "€15",
    ];

    private static readonly string[] Arabic = ["الساحل", "مالي", "وقود", "شاحنات", "قال", "شهود", "إن", "الطريق", "أُغلق", "باماكو", "والأسعار", "لا", "بِسْمِ", "٢٠٢٥"];

    private static readonly string[] Cyrillic = ["Сахель", "дорога", "в", "колонна", "бензовозов", "сообщают", "агентства", "ёмкость", "Їжак", "Њујорк", "заправочные", "станции"];

    private static readonly string[] Greek = ["Η", "οδός", "προς", "Μπαμάκο", "καύσιμα", "έκλεισε", "λένε", "οι", "μεταφορείς", "Ὀδύσσεια", "ποσότητες"];

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft => language is "ar";

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Number(int from, int to) => random.Next(from, to + 1);

    public T One<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>One word; in another script than the language's now and then.</summary>
    public string Word() => random.Next(100) switch
    {
        < 3 => Letters('a', 'z', 40, 160),
        < 5 => "https://www.example.net/" + Letters('a', 'z', 3, 30) + "/x?y=" + Letters('a', 'z', 1, 30) + "#z",
        < 9 => One(Latin),
        < 12 => One(Cyrillic),
        < 14 => One(Greek),
        < 16 => One(Arabic),
        _ => Own(),
    };

    /// <summary>Words in a row, of one script for most of a row.</summary>
    public string Row(int least, int most) => string.Join(' ', Enumerable.Range(0, Number(least, most)).Select(_ => Word()));

    /// <summary>Words in a row that begin with a letter, whatever follows, and hold no address.</summary>
    public string Plain(int least, int most) => string.Join(' ', Enumerable.Range(0, Number(least, most)).Select(_ => Own()));

    /// <summary>Text of some number of characters, for what front matter bounds.</summary>
    public string OfLength(int least, int most)
    {
        var builder = new StringBuilder(Own());
        while (builder.Length < least || (builder.Length < most - 20 && Chance(90)))
        {
            var word = Chance(85) ? Own() : One(Latin);
            if (builder.Length + word.Length + 1 > most)
            {
                break;
            }

            builder.Append(' ').Append(word);
        }

        return builder.ToString();
    }

    private string Own() => language switch
    {
        "ar" when Chance(92) => One(Arabic),
        "ru" when Chance(90) => Chance(30) ? One(Cyrillic) : Letters('а', 'я', 1, 13),
        "el" when Chance(90) => Chance(30) ? One(Greek) : Letters('α', 'ω', 2, 12),
        _ => Chance(25) ? One(Latin[..16]).Trim('“', '”') is { } word && char.IsLetter(word[0]) ? word : "words" : Letters('a', 'z', 1, 12),
    };

    private string Letters(char from, char to, int least, int most) => string.Create(Number(least, most), (random, from, to), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = (char)state.random.Next(state.from, state.to + 1);
        }
    });
}
