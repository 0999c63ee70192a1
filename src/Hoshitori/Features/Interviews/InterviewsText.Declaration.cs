using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Interviews;

/// <summary>The words of the way to a declaration.</summary>
public static partial class InterviewsText
{
    public static string ShowDeclaration => Pick("★1・★2の宣言の準備を見る", "See how far ★1 and ★2 are");

    public static string CommitToArticles => Pick("6か条に取り組むと決める", "Commit to the six articles");

    public static string AnswerItems => Pick("25項目に答える", "Answer the 25 items");

    public static string AnswerPolicy => Pick("基本方針について答える", "Answer about the policy");

    public static string DeclarationTitle => Pick("★1・★2の宣言の準備", "Getting ready to declare ★1 and ★2");

    public static string DeclarationLede => Pick("★1と★2は、会社が自分で宣言する星です。ここで準備をととのえ、公式サイトで宣言します。", "★1 and ★2 are stars a firm declares itself. Get ready here, then declare on the official site.");

    public static string NotDeclaredByUs => Pick("ここで「準備完了」になっても、まだ宣言したことにはなりません。宣言の手続きは公式サイトで行います。", "\"Ready\" here is not a declaration yet. The declaration itself is made on the official site.");

    public static string Readiness(bool ready) => ready ? Pick("準備完了", "Ready") : Pick("準備中", "Not ready yet");

    public static string OneTitle => Pick("★1 6か条に取り組むと決める", "★1 Commit to the six articles");

    public static string OneText => Pick("いま全部できている必要はありません。経営者が一つずつ読み、取り組むと決めます。", "Not everything has to be in place. The owner reads each one and commits to it.");

    public static string TickAll => Pick("6つすべてにチェックが必要です。できていなくても、取り組むと決めれば構いません。", "All six need a tick. They need not be done yet; committing is enough.");

    public static string Commit => Pick("6か条に取り組むと決める", "Commit to the six articles");

    public static string OwnerCommits => Pick("決めるのは経営者（オーナー）です。この画面を見てもらってください。", "The owner decides. Please show them this page.");

    public static string Committed(DateOnly? day) => day is { } on ? Pick($"{Day(on)}に、取り組むと決めました。", $"Committed on {Day(on)}.") : Pick("取り組むと決めました。", "Committed.");

    public static string DeclareOfficially(int star) => Pick($"★{star}を宣言する（SECURITY ACTION 公式サイト）", $"Declare ★{star} (official SECURITY ACTION site)");

    public static string TwoTitle => Pick("★2 25項目の自社診断と、基本方針の公開", "★2 The 25 items and a published policy");

    public static string TwoText => Pick("25項目すべてに答え（「わからない」も答えです）、情報セキュリティ基本方針を決めて公開すると、準備完了です。点数の下限はありません。", "Ready when all 25 items are answered (\"don't know\" is an answer) and an information security policy is adopted and published. No minimum score is known.");

    public static string PolicyTitle => Pick("情報セキュリティ基本方針", "Information security policy");

    public static string PolicyText => Pick("すでに基本方針があれば、そのまま答えてください。ひな形から作る機能は、このあと用意します。", "If you have a policy, just answer. Writing one from a template will come to this product later.");

    public static string ItemsTitle(int answered, int total) => Pick($"25項目の自社診断（{answered} / {total}）", $"The 25 items ({answered} of {total})");

    public static string ItemsOpen => Pick("25項目を開く", "Open the 25 items");

    public static string ItemsHelp => Pick("途中でも保存できます。", "You can save before all are answered.");

    public static string ItemsClash(int count) => Pick($"{count}項目は、先に別の答えが入りました。下の答えでよければ、もう一度保存してください。", $"Another answer came first for {count} {(count == 1 ? "item" : "items")}. If yours below shall count, save again.");
}
