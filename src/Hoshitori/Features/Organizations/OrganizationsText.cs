using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Organizations;

/// <summary>The words of organisations, their facts, scopes and settings.</summary>
public static class OrganizationsText
{
    public static string ListOrganizations => Pick("自分の組織を見る", "See my organisations");

    public static string CreateOrganization => Pick("組織をつくる", "Create an organisation");

    public static string ShowFacts => Pick("会社の概要を見る", "See the company facts");

    public static string SaveFacts => Pick("会社の概要を保存する", "Save the company facts");

    public static string ListScopes => Pick("適用範囲を見る", "See the scopes");

    public static string AddScope => Pick("適用範囲を足す", "Add a scope");

    public static string ChangeScope => Pick("適用範囲を変える", "Change a scope");

    public static string ShowSettings => Pick("設定を見る", "See the settings");

    public static string ChangeOrganization => Pick("組織の名前や番号を変える", "Change name or number of the organisation");

    public static string LeaveOrganization => Pick("この組織から抜ける", "Leave this organisation");

    public static string DeleteOrganization => Pick("この組織を消す", "Delete this organisation");

    public static string CancelDeletion => Pick("消すのをやめる", "Take back the deletion");

    public static string NoneYet => Pick("まだ組織がありません。会社をひとつ登録すると、答えを保存して続きから始められます。", "You have no organisation yet. Add your company, and answers are kept and can be continued.");

    public static string NoneYetInvited => Pick("会社の人から招待のメールが届いているときは、メールのリンクを開いてください。", "If a colleague invited you by mail, open the link in that mail.");

    public static string ChooseOne => Pick("入る組織を選んでください。", "Choose an organisation to enter.");

    public static string WaitingTitle => Pick("確認を待っています", "Waiting to be confirmed");

    public static string WaitingText => Pick("招待を受けました。組織の人が確認すると、ここから入れます。", "You accepted an invitation. Once somebody of the organisation confirms you, you can enter it here.");

    public static string Left => Pick("組織から抜けました。", "You left the organisation.");

    public static string Deleted => Pick("組織と、その中身をすべて消しました。", "The organisation and everything in it is gone.");

    public static string CreateLede => Pick("会社の名前だけで始められます。つくった人が「経営者」になり、あとからほかの人を招けます。", "The company's name is enough. Whoever creates it becomes its owner and can invite others later.");

    public static string NameLabel => Pick("会社の名前", "Company name");

    public static string NumberLabel => Pick("法人番号", "Corporate number");

    public static string NumberHelp => Pick("13桁。国税庁の法人番号公表サイトで調べられます。個人事業なら空のままで。", "13 digits, listed on the National Tax Agency's site. Sole proprietors leave it empty.");

    public static string NumberIsClaim => Pick("この番号は「申告（未確認）」です。星取が正しさを確かめたものではありません。", "This number is claimed, not verified: Hoshitori has not checked that it is yours.");

    public static string Claimed => Pick("　申告（未確認）", " (claimed, not verified)");

    public static string FirstScopeNote => Pick("はじめは会社全体（全社）を対象に、★3を目指す設定です。あとで変えられます。", "It starts with the whole company working towards ★3. Both can be changed later.");

    public static string CreateButton => Pick("つくる", "Create");

    public static string Created => Pick("組織をつくりました。まず会社のことを教えてください。わかるところだけで構いません。", "The organisation is there. Tell us about the company first, as far as you know.");

    public static string FactsLede => Pick("会社に無いものは「いいえ」にすると、関係のない質問が減ります。わからないものは「わからない」で構いません。", "Answer \"no\" to what the company does not have, and questions that do not concern you go away. \"Don't know\" is fine.");

    public static string ScopeLabel => Pick("適用範囲", "Scope");

    public static string QuestionsOf(int star) => Pick($"問（★{star}で聞くこと）", $"questions asked for ★{star}");

    public static string Fewer(int count) => Pick($"会社の概要で{count}問減っています", $"{count} fewer thanks to these facts");

    public static string SavesNow(int count) => Pick($"この答えで{count}問減っています", $"This answer saves {count} {(count == 1 ? "question" : "questions")}");

    public static string WouldSave(int count) => Pick($"「いいえ」なら{count}問減ります", $"\"No\" would save {count} {(count == 1 ? "question" : "questions")}");

    public static string CompanyTitle => Pick("会社のこと", "The company");

    public static string UsesTitle => Pick("使っているもの", "What is used");

    public static string UsesLede => Pick("ここの答えで、聞かれる質問が変わります。", "These answers decide what is asked.");

    public static string NotChosen => Pick("未回答", "Not answered");

    public static string PrefectureLabel => Pick("本社のある都道府県", "Prefecture of the head office");

    public static string Answer(string value) => value switch
    {
        FactsForm.Yes => Pick("はい", "Yes"),
        FactsForm.No => Pick("いいえ", "No"),
        _ => Pick("わからない", "Don't know"),
    };

    public static string SomebodyElseTitle => Pick("その間に、ほかの人が会社の概要を変えました", "Somebody else changed the facts meanwhile");

    public static string SomebodyElseText => Pick("まだ保存していません。あなたの入力はそのまま残っています。違うところに相手の答えを示しました。よければもう一度保存してください。", "Nothing was saved yet and what you typed is still here. Where the other person answered otherwise it says so. Save again if yours is right.");

    public static string TheirAnswer(string answer) => Pick($"ほかの人の答え：{answer}", $"The other person answered: {answer}");

    public static string LeadsKeepThis => Pick("変えられるのは、経営者とセキュリティ責任者です。", "Owners and security leads can change this.");

    public static string OwnersKeepThis => Pick("変えられるのは、経営者です。", "Owners can change this.");

    public static string ScopesTitle => Pick("適用範囲", "Scopes");

    public static string ScopesLede => Pick("どこまでを★の対象にするかを決めます。ふつうは「全社」ひとつで足ります。", "A scope says what the star is about. For most firms the whole company is enough.");

    public static string ScopesCard => Pick("どこまでを★の対象にするか", "What the star is about");

    public static string ScopeNameLabel => Pick("名前", "Name");

    public static string StarLabel => Pick("目指す星", "Target star");

    public static string Towards(int star) => Pick($"★{star}を目指しています", $"Working towards ★{star}");

    public static string AddScopeText => Pick("工場や拠点、事業ごとに分けて判定したいときに足します。会社の概要は最初の適用範囲から写し、答えは空で始まります。", "Add one to judge a plant, a site or a business on its own. It starts with the facts of the first scope and no answers.");

    public static string MoreTitle => Pick("ほかの設定", "More settings");

    public static string LogCardTitle => Pick("操作の記録", "Log");

    public static string LogCard => Pick("だれが、いつ、何をしたか", "Who did what, and when");

    public static string ConsentCardTitle => Pick("運用者に見せる", "Let the operator look");

    public static string ConsentCard => Pick("困ったとき、24時間だけ中身を見てもらう", "For 24 hours, when you need help");

    public static string LeaveText => Pick("抜けると、この組織の中身は見られなくなります。あなたの答えは組織に残ります。", "You will no longer see anything of this organisation. What you answered stays with it.");

    public static string LeaveSure => Pick("抜けてよい", "Yes, I want to leave");

    public static string LeaveButton => Pick("抜ける", "Leave");

    public static string DeleteText => Pick("答え、記録、メンバー、すべて消えます。元に戻せません。残しておきたいものは、先に「出し入れ」で書き出してください。", "Answers, log, members: everything goes and cannot be brought back. Export what you want to keep first.");

    public static string DeleteTwoOwners => Pick("経営者が二人以上いるので、もう一人の経営者も同じ操作をしたときに消えます。7日以内に行われなければ取りやめになります。", "There is more than one owner, so another owner has to do the same within seven days; otherwise nothing happens.");

    public static string TypeName(string name) => Pick($"消す組織の名前「{name}」を入れる", $"Type the name of the organisation, \"{name}\"");

    public static string DeleteButton => Pick("すべて消す", "Delete everything");

    public static string DeletionAsked => Pick("消す申し出を受けました。ほかの経営者の確認を待っています。", "Your request to delete is noted and waits for another owner.");

    public static string DeletionCancelled => Pick("消すのをやめました。", "The deletion was taken back.");

    public static string DeletionWaitsTitle => Pick("この組織を消す申し出があります", "Somebody asked to delete this organisation");

    public static string DeletionWaitsText(string name) => Pick($"{name}さんが申し出ました。別の経営者が下で同じ操作をすると、すべて消えます。", $"{name} asked for it. If another owner does the same below, everything is deleted.");
}
