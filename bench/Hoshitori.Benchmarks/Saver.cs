using System.Text.Json;
using System.Text.RegularExpressions;
using Hoshitori.Features.Demos;
using Hoshitori.Features.Interviews;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Benchmarks;

/// <summary>Somebody who answers one question again and again, each time otherwise, as the script of the page sends it.</summary>
internal sealed class Saver : IDisposable
{
    private static readonly Regex Question =
        new($"name=\"{Regex.Escape(TypedAnswer.VersionPrefix)}(?<id>[^\"]+)\" value=\"(?<version>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    private static readonly string[] Examples = ["clinic", "maker", "wholesaler"];
    private static readonly string[] Mailboxes = ["owner", "lead", "member"];
    private readonly Visitor visitor;
    private readonly string path;
    private readonly string control;
    private readonly KeyValuePair<string, string> token;
    private string version;
    private bool even;

    private Saver(Visitor visitor, string path, string control, KeyValuePair<string, string> token, string version) =>
        (this.visitor, this.path, this.control, this.token, this.version) = (visitor, path, control, token, version);

    /// <param name="number">Which of the savers this is: each has a person and a question of its own.</param>
    public static async Task<Saver> Open(Uri product, int number, Catalogue catalogue)
    {
        var (example, mailbox) = (Examples[number % Examples.Length], Mailboxes[number / Examples.Length]);
        var person = new Visitor(product);
        await person.SignInAs(DemoPeople.Address(mailbox, example));
        var questions = $"/o/{DemoPeople.CodeOf(example)}/questions";
        var page = await person.Read(questions + "/all?star=4");
        // Without a day to fill in: whatever is sent can be saved.
        var (control, shown) = Question.Matches(page).Select(match => (catalogue.Controls[match.Groups["id"].Value], match.Groups["version"].Value))
            .Where(asked => asked.Item1.Every is null).ElementAt(number);
        return new(person, $"{questions}/{control.Topic}/{control.Id}", control.Id, Visitor.TokenOf(page), shown);
    }

    /// <exception cref="InvalidOperationException">It was not saved.</exception>
    public async Task Save()
    {
        even = !even;
        var answer = await visitor.Post(path, [token, new(TypedAnswer.VersionPrefix + control, version), new(TypedAnswer.ChoicePrefix + control, even ? "partly" : "absent")]);
        using var saved = JsonDocument.Parse(answer);
        version = saved.RootElement.GetProperty("version").GetString() ?? throw new InvalidOperationException(answer);
    }

    public void Dispose() => visitor.Dispose();
}
