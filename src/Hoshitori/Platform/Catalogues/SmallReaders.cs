using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues;

/// <summary>Reads the small files of the catalogue: profile, glossary, threats, revision.</summary>
internal static class SmallReaders
{
    public static string Revision(Fields file)
    {
        file.Whole("format", 1, 1);
        var revision = file.Text("revision");
        file.RefuseOthers();
        return revision;
    }

    public static IReadOnlyList<ProfileFact> Facts(Fields file)
    {
        ProfileFact[] facts = [.. file.Maps("facts").Select(Fact)];
        file.RefuseOthers();
        return facts;
    }

    public static IReadOnlyList<GlossaryTerm> Terms(Fields file)
    {
        GlossaryTerm[] terms = [.. file.Maps("terms").Select(Term)];
        file.RefuseOthers();
        return terms;
    }

    public static IReadOnlyList<Threat> Threats(Fields file)
    {
        Threat[] threats = [.. file.Maps("threats").Select(Threat)];
        file.RefuseOthers();
        return threats;
    }

    public static IReadOnlyList<Lookalike> Lookalikes(Fields file)
    {
        Lookalike[] pairs = [.. file.Maps("lookalikes").Select(Lookalike)];
        file.RefuseOthers();
        return pairs;
    }

    private static Lookalike Lookalike(Fields fields)
    {
        var pair = new Lookalike(fields.Text("one"), fields.Text("other"), fields.LocalText("differ"));
        fields.RefuseOthers();
        return pair;
    }

    private static ProfileFact Fact(Fields fields)
    {
        var fact = new ProfileFact(
            fields.Text("id"), fields.Choice("type", Words.FactTypes), fields.LocalText("title"), fields.LocalText("ask"),
            fields.OptionalLocalText("help"), [.. fields.Maps("choices", required: false).Select(Choice)]);
        fields.RefuseOthers();
        return fact;
    }

    private static Choice Choice(Fields fields)
    {
        var choice = new Choice(fields.Text("id"), fields.LocalText("title"));
        fields.RefuseOthers();
        return choice;
    }

    private static GlossaryTerm Term(Fields fields)
    {
        var term = new GlossaryTerm(fields.Text("id"), fields.LocalText("term"), fields.OptionalText("reading"), fields.LocalText("meaning"));
        fields.RefuseOthers();
        return term;
    }

    private static Threat Threat(Fields fields)
    {
        var threat = new Threat(fields.Text("id"), fields.LocalText("title"), fields.Texts("items"),
            fields.LocalText("attack"), fields.LocalText("monday"), EditionReader.Sources(fields));
        fields.RefuseOthers();
        return threat;
    }
}
