namespace Briefings.Content.Tests.Validation;

/// <summary>YAML: BRF011–BRF017.</summary>
internal static class YamlCases
{
    public static IEnumerable<Case> All =>
    [
        new("BRF011", "no colon", house => house.Edit("type: situation", "type situation")),
        new("BRF011", "no blank after the colon", house => house.Edit("type: situation", "type:situation")),
        new("BRF011", "a key that is indented deeper", house => house.Edit("type: situation", "  type: situation")),
        new("BRF011", "an apostrophe in single quotes", house => house.Edit("title: The road closes", "title: 'The road's end'")),
        new("BRF011", "words after a quote", house => house.Edit("title: The road closes", "title: \"The road\" closes")),
        new("BRF011", "words after a bracket", house => house.Edit("title: The road closes", "title: [The road] closes")),
        new("BRF011", "a value that begins with an at sign", house => house.Edit("title: The road closes", "title: @road")),
        new("BRF011", "a value that begins with a percent sign", house => house.Edit("title: The road closes", "title: %road")),
        new("BRF011", "a backslash in double quotes", house => house.Edit("title: The road closes", "title: \"C:\\maps\\road\"")),
        new("BRF011", "a bracket too many", house => house.Edit("countries: [ML]", "countries: [ML]]")),
        new("BRF011", "a list beside its key", house => house.Edit("countries: [ML]", "countries: - ML")),
        new("BRF011", "dashes that are indented unlike", house => house.Edit("countries: [ML]", "countries:\n  - ML\n - NE")),
        new("BRF011", "a comma in braces", house => house.Add("cover: {file: media/x.png, alt: A road, burned out}")),
        new("BRF011", "an empty list below entries", house => house.Write("vocabulary/actors.yaml", "- {id: jnim, label: JNIM}\n- {id: fama, label: FAMa}\n[]\n")),
        new("BRF011", "a list as a key", house => house.Add("[a]: b")),
        new("BRF012", "a tab before a key", house => house.Add("cover:\n\tfile: media/x.png")),
        new("BRF012", "a tab before a dash", house => house.Edit("countries: [ML]", "countries:\n\t- ML")),
        new("BRF013", "in a title", house => house.Edit("title: The road closes", "title: Mali: the road closes")),
        new("BRF013", "in quotes of a word processor", house => house.Edit("title: The road closes", "title: “Mali: the road closes”")),
        new("BRF013", "in a list", house => house.Add("key_points:\n  - The first\n  - The second: a word: another")),
        new("BRF013", "in a map in braces", house => house.Add("judgments:\n  - {text: One thing: more attacks, likelihood: likely}")),
        new("BRF013", "on the second line of a value", house => house.Edit("title: The road closes", "title: The road\n  to Kayes: closed")),
        new("BRF014", "a double quote", house => house.Edit("title: The road closes", "title: \"The road closes")),
        new("BRF014", "a single quote", house => house.Edit("title: The road closes", "title: 'The road closes")),
        new("BRF014", "a square bracket", house => house.Edit("countries: [ML]", "countries: [ML")),
        new("BRF014", "a colour in braces that is a comment", house => house.Edit("site.yaml", "name: Test House", "name: Test House\nbrand: {primary: \"#12344d\", accent: #b3261e}")),
        new("BRF014", "a brace in the last key", house => house.Add("cover: {file: media/x.png")),
        new("BRF014", "a bracket in a vocabulary", house => house.Write("vocabulary/actors.yaml", "- {id: jnim, label: JNIM}\n- {id: fama, label: FAMa, countries: [ML}\n- {id: third, label: Third}\n")),
        new("BRF015", "in front matter", house => house.Add("title: Another")),
        new("BRF015", "in a map in braces", house => house.Add("series: {id: a, part: 1, id: b}")),
        new("BRF015", "a language", house => house.Edit("vocabulary/actors.yaml", "label: JNIM", "label: {en: JNIM, en: Other}")),
        new("BRF016", "an alias", house => house.Edit("title: The road closes", "title: *The* road closes")),
        new("BRF016", "an anchor", house => house.Edit("title: The road closes", "title: &road closes")),
        new("BRF016", "a tag", house => house.Edit("title: The road closes", "title: !important The road closes")),
        new("BRF016", "a directive", house => house.Write("vocabulary/actors.yaml", "%YAML 1.2\n---\n- {id: jnim, label: JNIM}\n")),
        new("BRF016", "a second document", house => house.Write("vocabulary/actors.yaml", "- {id: jnim, label: JNIM}\n---\n- {id: fama, label: FAMa}\n")),
        new("BRF017", "brackets", house => house.Add("notes: " + new string('[', 40) + new string(']', 40))),
    ];
}
