using System.Text;

namespace Hoshitori.Tests.CompanyFiles;

/// <summary>Whatever a file holds, the reader answers with a firm or with problems; it never throws.</summary>
public sealed class CompanyFileFuzz
{
    private const int Rounds = 10_000;

    /// <summary>Pieces that mean something to YAML or to us.</summary>
    private static readonly string[] Pieces =
    [
        "\n", "  ", "\t", ": ", "- ", "[", "]", "{", "}", ",", "&a ", "*a", "!!int ", "|", ">", "'", "\"", "#", "%", "@", "`", "---", "...", "? ", "~", "null",
        "true", "2026-02-30", "0x1F", "1e999", ".inf", "９", "\0", "\u2028", "\ud800", "\uFEFF", "💥", "in-place", "controls:", "direct:", "format: 1", "\\u0000", "<<: *a",
    ];

    [Fact]
    public void A_mutated_file_gives_a_firm_or_problems()
    {
        var chance = new Random(20261124);
        var (firms, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mutate(SampleCompany.Text, chance);

            var read = Record.Exception(() => { _ = SampleCompany.Read(text).Firm is null ? refused++ : firms++; });

            Assert.True(read is null, $"round {round}: {read}\n{text}");
        }

        // Both ends are reached, or the mutations would prove nothing.
        Assert.True(firms > Rounds / 100 && refused > Rounds / 10, $"{firms} firms, {refused} refused");
    }

    private static string Mutate(string text, Random chance)
    {
        var mutated = new StringBuilder(text);
        for (var change = chance.Next(1, 6); change > 0 && mutated.Length > 0; change--)
        {
            var at = chance.Next(mutated.Length);
            var length = Math.Min(chance.Next(1, 30), mutated.Length - at);
            switch (chance.Next(5))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, Pieces[chance.Next(Pieces.Length)]);
                    break;
                case 2:
                    mutated.Insert(chance.Next(mutated.Length), mutated.ToString(at, length));
                    break;
                case 3:
                    mutated[at] = (char)chance.Next(char.MaxValue + 1);
                    break;
                default:
                    mutated.Remove(at, 1).Insert(at, Pieces[chance.Next(Pieces.Length)]);
                    break;
            }
        }

        return mutated.ToString();
    }
}
