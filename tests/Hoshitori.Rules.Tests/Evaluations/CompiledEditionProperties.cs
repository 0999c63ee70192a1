using CsCheck;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Evaluations.Compiled;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

/// <summary>The compiled form against the interpreter, a million firms.</summary>
public sealed class CompiledEditionProperties
{
    private const int FirmsPerCatalogue = 100;

    [Fact]
    public void The_compiled_form_gives_the_verdicts_of_the_interpreter() =>
        RandomCase.WithFirms(FirmsPerCatalogue).Sample(Compare, iter: Cases.Firms / FirmsPerCatalogue);

    private static void Compare(RandomCase sample)
    {
        var layout = RowLayout.Of(sample.Catalogue);
        var compiled = CompiledEdition.Compile(sample.Catalogue, sample.Edition, sample.Star, layout);
        var width = compiled.Criteria.Count;
        var rows = new byte[layout.Length * sample.Firms.Length];
        var direct = new Verdict[width * sample.Firms.Length];
        var verdicts = new Verdict[width * sample.Firms.Length];
        for (var i = 0; i < sample.Firms.Length; i++)
        {
            layout.Write(sample.Firms[i], rows.AsSpan(i * layout.Length, layout.Length));
            compiled.WriteDirect(sample.Firms[i], direct.AsSpan(i * width, width));
        }

        compiled.On(sample.Date).JudgeAll(rows, direct, verdicts);

        var expected = sample.Firms.SelectMany(firm =>
            Interpreter.Evaluate(sample.Catalogue, sample.Edition, sample.Star, firm, sample.Date).Criteria.Select(result => result.Verdict));
        Assert.Equal(expected, verdicts);
    }
}
