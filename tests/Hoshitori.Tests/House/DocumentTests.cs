using Hoshitori.Tests.Architecture;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.House;

public sealed class DocumentTests
{
    [Fact]
    public void The_words_of_the_code_are_its_types()
    {
        var words = File.ReadAllText(Checkout.At("docs", "words.md"));
        Assert.Contains("| **Criterion** |", words, StringComparison.Ordinal);
        Assert.Empty(DocumentRules.WordsWithoutType(words, Ours.Types));
        Assert.Equal(["Crit"], DocumentRules.WordsWithoutType("| **Crit** | x |\n| **Criterion** | y |\n| Later | z |\n", Ours.Types));
    }

    [Fact]
    public void A_word_is_explained_once()
    {
        Assert.Empty(DocumentRules.WordsTwice(File.ReadAllText(Checkout.At("docs", "words.md"))));
        Assert.Equal(["Role"], DocumentRules.WordsTwice("| code | x |\n| **Role** | y |\n| code | x |\n| Role | z |\n| part | z |\n"));
    }

    [Fact]
    public async Task Links_between_documents_lead_somewhere()
    {
        var documents = (await Checkout.FilesOrSkip()).Where(path => path.EndsWith(".md", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(documents);
        Assert.Empty(
            from path in documents
            from link in DocumentRules.BrokenLinks(File.ReadAllText(Checkout.At(path)), Path.GetDirectoryName(Checkout.At(path))!)
            select $"{path}: {link}");
        Assert.Equal(
            ["no/such.md"],
            DocumentRules.BrokenLinks("[a](no/such.md) [b](LICENSE#top) [c](https://example.org/x)", Checkout.Root));
    }
}
