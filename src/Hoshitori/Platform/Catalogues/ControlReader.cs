using System.Text.RegularExpressions;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Catalogues;

/// <summary>Reads a file of <c>catalog/controls</c>: a topic and its controls.</summary>
internal static partial class ControlReader
{
    public static (Topic Topic, IReadOnlyList<Control> Controls) Read(Fields file, ProblemList problems)
    {
        var head = file.Map("topic");
        var topic = new Topic(head.Text("id"), head.LocalText("title"), head.LocalText("summary"));
        head.RefuseOthers();
        Control[] controls = [.. file.Maps("controls").Select(control => Read(control, topic.Id, problems))];
        file.RefuseOthers();
        return (topic, controls);
    }

    private static Control Read(Fields fields, string topic, ProblemList problems)
    {
        var control = new Control(
            Id(fields),
            fields.Text("topic"),
            fields.Choice("kind", Words.Kinds),
            fields.LocalText("title"),
            fields.LocalText("ask"),
            fields.OptionalLocalText("why"),
            fields.LocalTexts("how"),
            fields.LocalTexts("proof"),
            fields.Choice("owner", Words.Owners),
            Hours(fields),
            Every(fields),
            fields.Texts("measured_by"),
            ExpressionReader.When(fields.Optional("applies_when"), fields.Path + ".applies_when", problems));
        if (control.Topic != topic)
        {
            fields.Problem("topic", new($"話題がファイルの話題「{topic}」と違います。", $"The topic differs from the file's topic \"{topic}\"."), new($"「{topic}」にするか、その話題のファイルへ移してください。", $"Make it \"{topic}\" or move the control to its topic's file."));
        }

        fields.RefuseOthers();
        return control;
    }

    private static string Id(Fields fields)
    {
        var id = fields.Text("id");
        if (id.Length > 0 && !IdForm().IsMatch(id))
        {
            fields.Problem("id", new($"id「{id}」の形が違います。", $"The id \"{id}\" has the wrong form."), new("英小文字・数字をハイフンでつないでください。", "Join lower-case letters and digits with hyphens."));
        }

        return id;
    }

    private static decimal Hours(Fields fields)
    {
        fields.Required("effort_hours");
        var hours = fields.OptionalNumber("effort_hours");
        if (hours is <= 0)
        {
            fields.Problem("effort_hours", new("手間の時間が0以下です。", "The effort is zero or less."), new("0より大きい時間を書いてください。", "Write hours above zero."));
        }

        return hours ?? 1;
    }

    private static Period? Every(Fields fields)
    {
        if (fields.OptionalText("every") is not { } text)
        {
            return null;
        }

        var period = Period.Parse(text);
        if (period is null)
        {
            fields.Problem("every", new($"期間「{text}」が読めません。", $"The period \"{text}\" cannot be read."), new("P1Y、P6M、P2W、P14D の形で書いてください。", "Write it like P1Y, P6M, P2W or P14D."));
        }

        return period;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IdForm();
}
