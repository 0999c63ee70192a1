using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Organizations;
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

    public static string Begin => Pick("はじめる", "Get started");

    public static string SignIn => Pick("サインイン", "Sign in");

    public static string SignOut => Pick("サインアウト", "Sign out");

    public static string Account => Pick("アカウント", "Account");

    public static string Operator => Pick("運用者のページ", "Operator's page");

    public static string Menu => Pick("メニュー", "Menu");

    public static string MyOrganizations => Pick("組織の一覧", "My organisations");

    public static string SwitchOrganization => Pick("組織を切り替える", "Switch organisation");

    public static string Place => Pick("今いる組織", "Organisation you are in");

    public static string OrganizationMenu => Pick("組織のメニュー", "Menu of the organisation");

    public static string HomeRoom => Pick("ホーム", "Home");

    public static string QuestionsRoom => Pick("質問", "Questions");

    public static string SheetsRoom => Pick("出し入れ", "In and out");

    public static string FactsRoom => Pick("会社の概要", "Company facts");

    public static string MembersRoom => Pick("メンバー", "Members");

    public static string SettingsRoom => Pick("設定", "Settings");

    public static string PleaseMend => Pick("まだ保存していません。次のところを直してください", "Nothing was saved yet. Please mend this");

    public static string Optional => Pick("（任意）", "(optional)");

    public static string Save => Pick("保存する", "Save");

    public static string Cancel => Pick("やめる", "Cancel");

    public static string Saved => Pick("保存しました。", "Saved.");

    public static string Next => Pick("次へ", "Next");

    public static string Newest => Pick("最初へ", "Back to the first");

    public static string Of(Role role) => role switch
    {
        Role.Owner => Pick("経営者", "Owner"),
        Role.SecurityLead => Pick("セキュリティ責任者", "Security lead"),
        Role.Member => Pick("担当者", "Member"),
        Role.Staff => Pick("従業員", "Staff"),
        _ => Pick("閲覧者", "Reader"),
    };

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
