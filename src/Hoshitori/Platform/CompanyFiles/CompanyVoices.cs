using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Platform.CompanyFiles;

/// <summary>Reads what a company file says of controls: the voice that counts, and under <c>others</c> those beside it.</summary>
internal static class CompanyVoices
{
    private static readonly IReadOnlyDictionary<string, ControlState> States = Words.Of<ControlState>();
    private static readonly IReadOnlyDictionary<string, AnswerSource> Sources = Words.Of<AnswerSource>();

    public static List<FileVoice> Read(Fields file, Catalogue catalogue)
    {
        var voices = new List<FileVoice>();
        if (file.OptionalMap("controls") is not { } fields)
        {
            return voices;
        }

        foreach (var entry in fields.Entries())
        {
            if (catalogue.Controls.ContainsKey(entry.Key))
            {
                Read(fields.Entry(entry), entry.Key, voices);
            }
            else
            {
                fields.Unknown(entry, catalogue.Controls.Keys);
            }
        }

        return voices;
    }

    private static void Read(Fields control, string id, List<FileVoice> voices)
    {
        voices.Add(Voice(control, id));
        foreach (var other in control.Maps("others", required: false))
        {
            voices.Add(Voice(other, id));
            other.RefuseOthers();
        }

        control.RefuseOthers();
    }

    /// <summary>What a firm writes by hand says neither who nor when: it is an import of the day it arrives.</summary>
    private static FileVoice Voice(Fields fields, string id) => new(
        id,
        fields.OptionalChoice("source", Sources) ?? AnswerSource.Import,
        fields.OptionalText("reference", FileVoice.LongestReference) ?? "",
        new ControlEntry(
            fields.Choice("state", States), fields.OptionalDate("date"), fields.OptionalText("reason", ControlEntry.LongestText),
            fields.OptionalText("note", ControlEntry.LongestText), Evidence(fields)),
        fields.OptionalDate("said"),
        fields.OptionalDate("until"));

    private static IReadOnlyList<string>? Evidence(Fields fields)
    {
        var evidence = fields.Texts("evidence");
        if (evidence.Count > ControlEntry.MostEvidence)
        {
            fields.Problem("evidence",
                new($"証跡は{ControlEntry.MostEvidence}件までです。", $"There may be at most {ControlEntry.MostEvidence} references of evidence."),
                new("まとめて書いてください。", "Put some of them together."));
        }

        return evidence.Count > 0 ? evidence : null;
    }
}
