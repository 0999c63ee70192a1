using Hoshitori.Rules.Catalogues;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Catalogues;

/// <summary>The words of the book.</summary>
public static class CataloguesText
{
    public static string ShowCatalogue => Pick("対策の本を開く", "Open the book");

    public static string SearchCatalogue => Pick("対策の本を調べる", "Search the book");

    public static string ShowTopic => Pick("話題のページを見る", "See a topic");

    public static string ShowControl => Pick("対策のページを見る", "See a control");

    public static string ListControls => Pick("対策の一覧を見る", "See all controls");

    public static string ListCriteria => Pick("評価基準の一覧を見る", "See all criteria of an edition");

    public static string ShowEdition => Pick("制度の版を見る", "See an edition of a scheme");

    public static string ShowRequirement => Pick("要求事項を見る", "See a requirement");

    public static string ShowCriterion => Pick("評価基準を見る", "See a criterion");

    public static string ShowGlossary => Pick("ことばの説明を見る", "See the glossary");

    public static string Title => Pick("対策の本", "The book of controls");

    public static string Lede => Pick(
        "制度が求めることを、一つずつ答えられる対策に分けました。一つの対策に答えれば、それを使うすべての評価基準に効きます。",
        "What the schemes ask for is taken apart into controls that can be answered one by one. One answer serves every criterion that uses the control.");

    public static string SearchLabel => Pick("ことばや番号で調べる（2文字から）", "Search by word or number (two letters or more)");

    public static string Search => Pick("調べる", "Search");

    public static string TooShort => Pick("2文字以上で調べてください。", "Please search with two letters or more.");

    public static string Found(string query, int count) => Pick($"「{query}」で{count}件", $"{count} found for \"{query}\"");

    public static string NothingFound => Pick("見つかりませんでした。短いことばや、ひらがなでお試しください。", "Nothing was found. Try a shorter word.");

    public static string More(int count) => Pick($"ほか{count}件。ことばを足すと絞れます。", $"{count} more. Add a word to narrow it down.");

    public static string Kind(FoundKind kind) => kind switch
    {
        FoundKind.Control => Pick("対策", "Controls"),
        FoundKind.Criterion => Pick("評価基準", "Criteria"),
        FoundKind.Requirement => Pick("要求事項", "Requirements"),
        _ => Pick("ことば", "Glossary"),
    };

    public static string Schemes => Pick("制度", "Schemes");

    public static string Topics => Pick("話題", "Topics");

    public static string Glossary => Pick("ことばの説明", "Glossary");

    public static string Counts(int requirements, int criteria) => Pick($"要求事項{requirements}・評価基準{criteria}", $"{requirements} requirements, {criteria} criteria");

    public static string Controls(int count) => Pick($"対策{count}", $"{count} controls");

    public static string Official => Pick("公式のページ", "Official page");

    public static string Sources => Pick("出典", "Sources");

    public static string Star(int star) => "★" + star.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Question => Pick("質問", "Question");

    public static string Why => Pick("なぜ", "Why");

    public static string How => Pick("やり方", "How");

    public static string Proof => Pick("見せるもの", "Proof");

    public static string Owner => Pick("担当", "Who");

    public static string OwnerName(ControlOwner owner) => owner switch
    {
        ControlOwner.Owner => Pick("経営者", "the owner"),
        ControlOwner.It => Pick("IT担当", "IT"),
        ControlOwner.GeneralAffairs => Pick("総務", "general affairs"),
        ControlOwner.AllStaff => Pick("全員", "everyone"),
        _ => Pick("業者", "a vendor"),
    };

    public static string KindLabel => Pick("種類", "Kind");

    public static string KindName(ControlKind kind) => kind switch
    {
        ControlKind.Rule => Pick("決まり", "rule"),
        ControlKind.Register => Pick("台帳・記録", "register"),
        ControlKind.Setting => Pick("設定", "setting"),
        ControlKind.Operation => Pick("日々の運用", "operation"),
        ControlKind.Review => Pick("定期の見直し", "review"),
        ControlKind.Agreement => Pick("取決め", "agreement"),
        ControlKind.Training => Pick("教育・訓練", "training"),
        _ => Pick("体制", "organisation"),
    };

    public static string Effort => Pick("手間の目安", "Own work");

    public static string Hours(decimal hours) => Pick($"約{hours:0.#}時間（30人ほどの会社）", $"about {hours:0.#} {(hours == 1 ? "hour" : "hours")} (firm of 30)");

    public static string Every => Pick("くり返し", "Repeat");

    public static string EveryName(Period period) => period.Unit switch
    {
        PeriodUnit.Years => Pick($"{period.Count}年に1回以上", period.Count == 1 ? "at least once a year" : $"at least every {period.Count} years"),
        PeriodUnit.Months => Pick($"{period.Count}か月に1回以上", period.Count == 1 ? "at least once a month" : $"at least every {period.Count} months"),
        PeriodUnit.Weeks => Pick($"{period.Count}週に1回以上", $"at least every {period.Count} weeks"),
        _ => Pick($"{period.Count}日に1回以上", $"at least every {period.Count} days"),
    };

    public static string UsedBy => Pick("この対策を使う評価基準", "Criteria that use this control");

    public static string Needs => Pick("必要な対策", "What it needs");

    public static string AllOf => Pick("次のすべて", "All of these");

    public static string AnyOf => Pick("次のどれか一つ", "Any one of these");

    public static string OnlyWhen => Pick("当てはまる場合", "Applies when");

    public static string Unless(string inner) => Pick($"「{inner}」ではないとき", $"not: {inner}");

    public static string And => Pick("かつ", " and ");

    public static string Or => Pick("または", " or ");

    public static string Employees(int? min, int? max) => Pick($"従業員 {min}〜{max}人", $"{min} to {max} employees");

    public static string Thresholds => Pick("数と一覧（公式）", "Numbers and lists (official)");

    public static string Frequency => Pick("頻度（公式）", "Frequency (official)");

    public static string FrequencyName(string frequency) => frequency switch
    {
        "annual" => Pick("年1回以上", "at least once a year"),
        "monthly" => Pick("月1回以上", "at least once a month"),
        "on_joining_and_annual" => Pick("新規受入れ時と年1回以上", "on joining and at least once a year"),
        "annual_and_on_major_incident" => Pick("年1回以上と、重大なインシデントのとき", "at least once a year and on major incidents"),
        _ => frequency,
    };

    public static string Refs => Pick("関わる項目", "Related");

    public static string Shares => Pick("同じ対策を使うほかの評価基準", "Other criteria that share its controls");

    public static string Previous => Pick("前へ", "Previous");

    public static string Next => Pick("次へ", "Next");
}
