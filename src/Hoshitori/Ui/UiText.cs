using Hoshitori.Rules.Evaluations;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Ui;

/// <summary>The words that stand on every page.</summary>
public static class UiText
{
    public static string Product => Pick("星取", "Hoshitori");

    public static string SkipToContent => Pick("本文へ移る", "Skip to content");

    public static string MainMenu => Pick("メインメニュー", "Main menu");

    public static string QuickCheck => Pick("25項目の自社診断", "25-item check");

    public static string StarTable => Pick("星取表", "Star table");

    public static string Catalogue => Pick("対策の本", "The book");

    public static string Search => Pick("調べる", "Search");

    public static string OtherLanguage => Pick("English", "日本語");

    public static string Ours => Pick(
        "要約と質問は私たちの言葉で、公式の文ではありません。公式の文書は各ページのリンクからご確認ください。",
        "Summaries and questions are our own words, not the official text. Follow the links on each page for the official documents.");

    public static string SelfAssessed => Pick(
        "自己診断です。専門家の確認や第三者の評価ではありません。",
        "This is a self-assessment, not confirmed by an expert or assessed by a third party.");

    public static string Licence => Pick("コードはApache-2.0、カタログの文はCC BY 4.0", "Code: Apache-2.0. Catalogue texts: CC BY 4.0.");

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => Pick("できている", "Met"),
        Verdict.Unmet => Pick("まだ", "Not yet"),
        Verdict.Unknown => Pick("わからない", "Unknown"),
        _ => Pick("当てはまらない", "Does not apply"),
    };
}
