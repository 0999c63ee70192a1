using System.Globalization;
using Hoshitori.Platform.Mail;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Interviews;
using Hoshitori.Rules.Questionnaires;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Interviews;

/// <summary>The words of the interview.</summary>
public static partial class InterviewsText
{
    public static string ShowInterview => Pick("質問の一覧を見る", "See the questions by topic");

    public static string ShowTopic => Pick("まとまりごとの質問を見る", "See the questions of a topic");

    public static string ShowAllQuestions => Pick("すべての質問を1ページで見る", "See all questions on one page");

    public static string SaveQuestions => Pick("ページの答えをまとめて保存する", "Save all answers of a page");

    public static string AnswerQuestion => Pick("質問に答える", "Answer a question");

    public static string TakeBackAnswer => Pick("答えを前に戻す", "Take an answer back");

    public static string AssignTopic => Pick("まとまりの担当を決める", "Hand a topic to a colleague");

    public static string Title => Pick("質問", "Questions");

    public static string Heading(int star, int left) => left == 0
        ? Pick($"★{star}の質問は、すべて答えました。", $"Every question for ★{star} is answered.")
        : Pick($"★{star}の質問、あと{left}問。", $"{left} {(left == 1 ? "question" : "questions")} to go for ★{star}.");

    public static string TimeLeft(TimeLeft left)
    {
        ArgumentNullException.ThrowIfNull(left);
        var (least, most) = left.Minutes;
        return most <= 1 ? Pick("あと1分ほど", "About 1 minute left")
            : least == most ? Pick($"あと約{most}分", $"About {most} minutes left")
            : Pick($"あと約{Math.Max(1, least)}〜{most}分", $"About {Math.Max(1, least)}–{most} minutes left");
    }

    public static string TimeFrom(bool measured) => measured
        ? Pick("（これまでの答える速さから）", "(from how fast you answered so far)")
        : Pick("（目安。途中でやめても、続きから始められます）", "(a rough guide; stop any time and go on later)");

    public static string NothingHanded => Pick("いま、あなたに任された質問はありません。", "No questions are in your hands now.");

    public static string AllAnswered(int star) => Pick($"★{star}に足りないものは、星取表で確かめられます。", $"The star table shows what is still missing for ★{star}.");

    public static string Start => Pick("はじめる", "Start");

    public static string GoOn => Pick("続きから", "Go on");

    public static string StarLabel => Pick("目指す★", "Target star");

    public static string ScopeLabel => Pick("適用範囲", "Scope");

    public static string Topics => Pick("まとまりごとの進み具合", "Progress by topic");

    public static string ProgressLabel(string topic) => Pick($"{topic}の進み具合", $"Progress of {topic}");

    public static string Progress(InterviewTopic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return topic.Questions.Count == 0 ? Pick("聞くことはありません", "Nothing to ask")
            : topic.Open == 0 ? TopicAnswered(topic.Questions.Count)
            : Progress(topic.Answered.ToString(CultureInfo.InvariantCulture), topic.Questions.Count);
    }

    /// <param name="answered">A number, or what a script puts one in place of.</param>
    public static string Progress(string answered, int count) => Pick($"{count}問中 {answered}問 回答済み", $"{answered} of {count} answered");

    public static string TopicAnswered(int count) => Pick($"{count}問すべて回答済み", $"All {count} answered");

    public static string Dot => Pick("・", " · ");

    public static string Day(DateOnly date) => date.ToString(IsEnglish ? "d MMM yyyy" : "yyyy年M月d日", CultureInfo.CurrentCulture);

    public static string HandedTo(Handed handed, bool done, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(handed);
        return done ? Pick($"{handed.Name}さん・完了", $"{handed.Name} · done")
            : handed.Due < today ? Pick($"{handed.Name}さん・{Day(handed.Due)}の期限を過ぎています", $"{handed.Name} · overdue since {Day(handed.Due)}")
            : Pick($"{handed.Name}さん・{Day(handed.Due)}まで", $"{handed.Name} · by {Day(handed.Due)}");
    }

    public static string AllOnOnePage => Pick("すべての質問を1ページで見る", "All questions on one page");

    public static string ToDeclaration => Pick("★1・★2の宣言の準備", "Getting ready to declare ★1 and ★2");

    public static string NotAllSaved(int count) => Pick($"{count}問はまだ保存していません。ほかは保存しました", $"{count} {(count == 1 ? "answer is" : "answers are")} not saved yet; the others are");

    public static string SavedCount(int count) => Pick($"{count}問の答えを保存しました。", $"{count} {(count == 1 ? "answer" : "answers")} saved.");

    public static string Keys => Pick("キー操作：1〜5で答える、nで次、pで前の質問へ。", "Keys: 1–5 answer, n next, p previous question.");

    public static string SavedAtOnce => Pick("答えはそのつど保存します。", "Every answer is saved at once.");

    public static string PagesLabel => Pick("ページ", "Pages");

    public static string Before => Pick("前の5問", "Previous 5");

    public static string After => Pick("次の5問", "Next 5");

    public static string PageOf(int page, int pages) => Pick($"{page} / {pages} ページ", $"Page {page} of {pages}");

    public static string SaveAndNext => Pick("保存して次へ", "Save and go on");

    public static string SaveAndBack => Pick("保存して一覧へ", "Save and back to the topics");

    public static string SaveAll => Pick("答えを保存する", "Save the answers");

    public static string AllTitle(int star) => Pick($"★{star}のすべての質問", $"All questions for ★{star}");

    public static string AllHelp => Pick("このページの答えは、ボタンを押すと保存されます。", "Answers on this page are saved when you press the button.");

    public static string SkippedTitle(int count) => Pick($"聞かない質問（{count}問）", $"Questions not asked ({count})");

    public static string SkippedText => Pick("会社の概要から、当てはまらないと分かるものです。専門家にもこの理由を見せられます。", "Your firm's profile says these do not apply. Your expert can see the reason too.");

    public static string Why(SkipReason reason) => reason == SkipReason.DoesNotExist
        ? Pick("対象のものが会社にないため", "what it asks about does not exist in the firm")
        : Pick("これを使う評価基準の条件に、会社が当たらないため", "no criterion that uses it applies to the firm");

    public static string HandTitle => Pick("このまとまりの担当を決める", "Hand this topic to a colleague");

    public static string HandWho => Pick("担当する人", "Who");

    public static string Nobody => Pick("決めない", "Nobody");

    public static string HandDue => Pick("いつまでに", "Due by");

    public static string HandOut => Pick("担当を決めて知らせる", "Hand out and tell them");

    public static LocalText NoSuchColleague { get; } = new("この会社で質問に答えられる人を選んでください。", "Choose somebody of this organisation who can answer.");

    public static LocalText DueWrong { get; } = new("今日か、それより後の日を選んでください。", "Choose today or a later day.");

    public static Mail HandedMail(string to, string organization, Topic topic, DateOnly due, string link)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var title = topic.Title.In(IsEnglish);
        return new(
            to,
            Pick("星取：質問の担当になりました", "Hoshitori: questions for you"),
            Pick(
                $"{organization}の「{title}」の質問が、あなたの担当になりました。期限は{Day(due)}です。\n\n次のページを開き、サインインして答えてください。1問ずつ保存されるので、途中でやめても続きから始められます。\n\n{link}\n",
                $"The questions on \"{title}\" of {organization} are yours now, due by {Day(due)}.\n\nOpen this page, sign in and answer. Every answer is saved at once, so you can stop and go on later.\n\n{link}\n"));
    }
}
