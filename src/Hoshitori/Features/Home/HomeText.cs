using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Home;

/// <summary>The words of the first page.</summary>
public static class HomeText
{
    public static string ShowHome => Pick("最初のページを見る", "See the first page");

    public static string Title => Pick("取引先に示せる★を、一歩ずつ", "The star your customers ask for, step by step");

    public static string Lede => Pick(
        "星取は、小さな会社が自社のセキュリティを確かめ、★1から★4までを順に取りに行くための道具です。今どこにいるか、次に何をするか、なぜそう言えるかが、ふだんの言葉でわかります。登録はいりません。入れた答えは、あなたが残すと決めるまで、どこにも保存しません。",
        "Hoshitori helps a small company see where its security stands and work its way from ★1 to ★4. It says in everyday words where you are, what comes next, and why. No sign-up, and nothing you enter is stored until you choose to keep it.");

    public static string Start => Pick("25項目で確かめる（5分）", "Check 25 items (5 minutes)");

    public static string ThreeWays => Pick("ほかの入り方", "Other ways in");

    public static string ExampleTitle => Pick("星取表の見本を見る", "See a sample star table");

    public static string ExampleText => Pick("診療所、卸売業、部品メーカー。3つの見本の会社で、★3と★4の星取表を見られます。", "A clinic, a wholesaler and a parts maker: star tables for ★3 and ★4 of three sample firms.");

    public static string FileTitle => Pick("自社のファイルで見る", "Use your own file");

    public static string FileText => Pick("company.yaml を置くと、その場で星取表になります。判定が済むと消え、残りません。", "Drop a company.yaml and it becomes a star table on the spot. It is judged in memory and not kept.");

    public static string BookTitle => Pick("対策の本を開く", "Open the book");

    public static string BookText => Pick("すべての評価基準と対策を、質問・理由・やり方・証拠つきで。検索もできます。", "Every criterion and control with its question, reason, steps and proof. Searchable.");

    public static string LadderTitle => Pick("★1から★4まで", "From ★1 to ★4");

    public static string LadderNote => Pick("★3と★4は2026年度末（2027年1〜3月）から受付が始まる予定です。星は任意の制度で、取るかどうかは会社が決めます。", "★3 and ★4 are planned to open at the end of fiscal 2026 (January to March 2027). The scheme is voluntary; each company decides.");

    public static IReadOnlyList<(string Star, string Name, string What)> Ladder =>
    [
        ("★1", Pick("宣言", "Declaration"), Pick("6か条に取り組むと宣言する", "Declare to work on six articles")),
        ("★2", Pick("宣言", "Declaration"), Pick("25項目を診断し、基本方針を公開する", "Check 25 items and publish a policy")),
        ("★3", Pick("専門家確認付き自己評価", "Self-assessment confirmed by an expert"), Pick("26の要求事項、81の評価基準", "26 requirements, 81 criteria")),
        ("★4", Pick("第三者評価", "Third-party assessment"), Pick("43の要求事項、153の評価基準", "43 requirements, 153 criteria")),
    ];
}
