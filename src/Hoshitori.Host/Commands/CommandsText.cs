using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Host.Commands;

/// <summary>The words of the commands.</summary>
internal static class CommandsText
{
    public static string Product => Pick("星取：会社の事実から星取表まで", "Hoshitori: from a company's facts to its star table");

    public static string Catalog => Pick("カタログを調べる", "Look into the catalogue");

    public static string CatalogOption => Pick("上に重ねるカタログのフォルダ", "Folder of a catalogue laid over the built-in one");

    public static string JsonOption => Pick("JSONで答える", "Answer in JSON");

    public static string SeeHelp => Pick("使い方は hoshitori --help で見られます。", "See hoshitori --help.");

    public static string NoWord(string word, string? nearest) => nearest is null ? Pick($"「{word}」は分かりません。", $"\"{word}\" is not understood.") : Pick($"「{word}」は分かりません。もしかして「{nearest}」ですか。", $"\"{word}\" is not understood. Did you mean \"{nearest}\"?");

    public static string Missing(string option) => Pick($"{option} を指定してください。", $"{option} is needed.");

    public static string OwnFailure => Pick("こちらの不具合です。", "Something went wrong on our side.");

    public static string Serve => Pick("ページを開く（Webサーバを動かす）", "Serve the pages");

    public static string Migrate => Pick("保存先をこの版に合わせる", "Bring the store to this release");

    public static string Migrated => Pick("保存先はこの版に合っています。", "The store is that of this release.");

    public static string DemoOption => Pick("見本の会社と人を用意し、入り方を表示する", "Make the demo firms and people, and print where to sign in");

    public static string PortOption => Pick("ポート番号（なければ環境変数 PORT、それもなければ 5080）", "Port (else the environment variable PORT, else 5080)");

    public static string Serving(string address) => Pick($"星取は {address} で動いています。Ctrl+C で止まります。", $"Hoshitori is at {address}. Ctrl+C stops it.");

    public static string OperatorSetup(string address) => Pick($"運用者がまだいません。30分のうちに一度だけ使えるリンクで登録できます: {address}", $"There is no operator yet. This link works once, within 30 minutes: {address}");

    public static string OperatorNeedsMail => Pick("  登録にはメールが届くことが必要です。先に送り先のサーバ（Mail__Host）を設定してください。", "  Signing up needs mail. Set a mail server (Mail__Host) first.");

    public static string DemoLine(string address, string name, int people) => Pick($"  {address}  {name}（{people}人）", $"  {address}  {name} ({people} people)");

    public static string DemoSignIns(string address) => Pick($"見本の人としてサインインできます。{address} を開き、名前のボタンを押してください：", $"Sign in as somebody of the demo: open {address} and press a name:");

    public static string DemoPerson(string name, bool isOperator) => isOperator ? Pick($"  {name}（運用者）", $"  {name} (operator)") : "  " + name;

    public static string PortTaken(int port) => Pick($"ポート {port} は使われています。PORT=5081 ./run のように別の番号で動かしてください。", $"Port {port} is taken. Choose another one, for example PORT=5081 ./run.");

    public static string PortWrong(string text) => Pick($"ポート番号「{text}」は使えません。1から65535までの数にしてください。", $"\"{text}\" is no port. Use a number from 1 to 65535.");

    public static string Evaluate => Pick("会社のファイルを判定する", "Judge a company file");

    public static string FileArgument => Pick("会社のファイル（company.yaml）", "The company file (company.yaml)");

    public static string SchemeOption => Pick("制度：scs か security-action（必須）", "Scheme: scs or security-action (needed)");

    public static string StarOption => Pick("★の数（必須）", "Star (needed)");

    public static string EditionOption => Pick("版（なければ最新）", "Edition (newest when left out)");

    public static string DateOption => Pick("判定する日、2026-11-23 の形（なければ日本の今日）", "Day of judgement like 2026-11-23 (today in Japan when left out)");

    public static string NoFile(string path) => Pick($"ファイル「{path}」がありません。", $"There is no file \"{path}\".");

    public static string NotReadable(string path, string reason) => Pick($"ファイル「{path}」を読めません。読む権限があるか確かめてください。（{reason}）", $"The file \"{path}\" cannot be read. Check that you may read it. ({reason})");

    public static string FileTooLarge(string path) => Pick($"ファイル「{path}」は大きすぎます（4MBまで）。", $"The file \"{path}\" is too large (at most 4 MB).");

    public static string NoEdition(string scheme, string? edition, string known) => Pick($"制度「{scheme}」の版「{edition ?? "最新"}」はありません。使えるもの：{known}", $"There is no edition \"{edition ?? "newest"}\" of \"{scheme}\". Known: {known}");

    public static string NoStar(int star, string known) => Pick($"★{star}はこの制度にありません。使えるもの：{known}", $"This scheme has no ★{star}. Known: {known}");

    public static string NoDate(string text) => Pick($"日付「{text}」はありません。2026-11-23 の形で書いてください。", $"There is no date \"{text}\". Write it like 2026-11-23.");

    public static string NoDirectory(string path) => Pick($"フォルダ「{path}」がありません。", $"There is no folder \"{path}\".");

    public static string Head(string name, int star, string edition, string date) => Pick($"{name}　★{star}　{edition}　{date}の時点", $"{name}  ★{star}  {edition}  as of {date}");

    public static string Ready(int star) => Pick($"★{star}の項目が、そろいました。（自己診断です）", $"Everything for ★{star} is in place. (Self-assessed.)");

    public static string NotReady(int star, int open) => Pick($"★{star}まで、あと{open}項目。（自己診断です）", $"{open} to go to ★{star}. (Self-assessed.)");

    public static string Counts(int total, int met, int unmet, int unknown, int not) => Pick($"全{total}：できている {met}　まだ {unmet}　わからない {unknown}　当てはまらない {not}", $"{total} in all: met {met}, not yet {unmet}, unknown {unknown}, does not apply {not}");

    public static string NextStep => Pick("次：", "Next: ");

    public static string Check => Pick("カタログを確かめる", "Check the catalogue");

    public static string CheckDone(int warnings) => warnings == 0 ? Pick("カタログに問題はありません。", "The catalogue is sound.") : Pick($"カタログに問題はありません。見直しをすすめる所が{warnings}か所あります。", $"The catalogue is sound; {(warnings == 1 ? "one place deserves" : warnings + " places deserve")} a second look.");

    public static string EditionCount(string id, int requirements, int criteria, string byStar) => Pick($"{id}：要求事項 {requirements}、評価基準 {criteria}（{byStar}）", $"{id}: {requirements} requirements, {criteria} criteria ({byStar})");

    public static string ControlCount(int count, string byKind) => Pick($"対策 {count}：{byKind}", $"{count} controls: {byKind}");

    public static string TermCount(int count) => Pick($"用語 {count}", $"{count} glossary terms");

    public static string QuestionCount(int star, int before, string firms) => Pick($"★{star}の質問：{before}（絞る前）、絞った後：{firms}", $"Questions for ★{star}: {before} before branching; after: {firms}");

    public static string CheckBroken(int count) => Pick($"カタログに直す所が{count}か所あります。", $"The catalogue has {count} things to mend.");

    public static string List => Pick("カタログの一覧を出す", "List parts of the catalogue");

    public static string KindArgument => Pick("controls・criteria・requirements・editions・topics・terms・facts のどれか", "controls, criteria, requirements, editions, topics, terms or facts");

    public static string NoKind(string kind) => Pick($"「{kind}」という種類はありません。{KindArgument}", $"There is no kind \"{kind}\": {KindArgument}");

    public static string Show => Pick("カタログの一つを見せる", "Show one part of the catalogue");

    public static string IdArgument => Pick("対策・評価基準・要求事項・用語のid", "Id of a control, criterion, requirement or term");

    public static string NoId(string id, string? nearest) => nearest is null ? Pick($"「{id}」はありません。", $"There is no \"{id}\".") : Pick($"「{id}」はありません。もしかして「{nearest}」ですか。", $"There is no \"{id}\". Did you mean \"{nearest}\"?");

    public static string Doctor => Pick("動かすのに要るものがそろっているか確かめる", "Check that everything needed is there");

    public static string NoOrganization(string code) => Pick($"組織「{code}」はありません。", $"There is no organisation \"{code}\".");

    public static string NoAddress(string name, string text) => Pick($"{name} の「{text}」はアドレスではありません。http://localhost:4318 のように書いてください。", $"{name} is \"{text}\", which is no address. Write it like http://localhost:4318.");

    public static string LimitsWrong => Pick("Limits__Strict、Limits__Saves、Limits__Reads は0以上の数（1分あたりの回数、0は無制限）にしてください。", "Limits__Strict, Limits__Saves and Limits__Reads must be numbers (a minute; 0 is without limit).");

    public static string ProxiesWrong => Pick("Proxy__Known は 192.0.2.1,10.0.0.0/8 のように、アドレスをコンマで区切って書いてください。", "Proxy__Known must list addresses, like 192.0.2.1,10.0.0.0/8.");
}
