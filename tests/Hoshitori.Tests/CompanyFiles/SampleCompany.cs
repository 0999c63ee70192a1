using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Tests.CompanyFiles;

/// <summary>A small company file that uses every part of the format.</summary>
internal static class SampleCompany
{
    public const string Text = """
        # A comment is welcome.
        format: 1
        scope: {name: 全社}
        company:
          name: "見本商店"
          corporate_number: "7000012050002"
          employees: 28
          capital_yen: 30000000
          industry: wholesale
          prefecture: "13"
          uses:
            servers: true
            remote_work: false
        controls:
          pc-register: {
            state: in-place, date: 2026-04-01
          }
          server-register: {state: not-applicable, reason: "借りているだけです。", note: メモ, evidence: [契約書, 一覧]}
        direct:
          scs@2026-03-27:
            4-4-3-1: {
              answer: partly, date: 2026-05-01, reason: 一部だけ, source: 点検表
            }
          security-action@2026-04:
            os-update: {answer: met}
        """;

    /// <summary>The catalogue of the product, read once.</summary>
    public static Catalogue Catalogue { get; } = CatalogueSource.Load(CatalogueFiles.Default).Catalogue;

    public static CompanyRead Read(string text) => CompanyFile.Parse("company.yaml", text, Catalogue);

    /// <summary>The text with one place changed; the place must be there exactly once.</summary>
    public static string Changed(string from, string to)
    {
        var at = Text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0 && Text.IndexOf(from, at + 1, StringComparison.Ordinal) < 0, $"\"{from}\" is not there exactly once");
        return Text.Replace(from, to, StringComparison.Ordinal);
    }
}
