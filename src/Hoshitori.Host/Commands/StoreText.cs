using Hoshitori.Platform.Audit;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Host.Commands;

/// <summary>The words of the commands that work on the store.</summary>
internal static class StoreText
{
    public static string Work => Pick("たまった仕事（メール、夜の記録）をする", "Work through the queue (mails, nightly work)");

    public static string Working => Pick("仕事をしています。Ctrl+C で止まります。", "Working. Ctrl+C stops it.");

    public static string NoWorkOption => Pick("仕事は別の hoshitori work にまかせる", "Leave the queue to a hoshitori work of its own");

    public static string Backup => Pick("動いたままバックアップを取る", "Make a backup while everything runs");

    public static string BackupFile => Pick("書き出すファイル（まだない名前）", "File to write (a name not in use)");

    public static string BackedUp(string path, long rows) => Pick($"バックアップを「{path}」に書きました（{rows}行）。", $"The backup is in \"{path}\" ({rows} rows).");

    public static string Restore => Pick("バックアップを空の場所に戻す", "Put a backup back into an empty place");

    public static string RestoreFile => Pick("バックアップのファイル", "File of the backup");

    public static string Restored(DateTime madeAt, long rows) => Pick($"{madeAt:yyyy-MM-dd HH:mm}（UTC）の状態に戻しました（{rows}行）。", $"Restored as of {madeAt:yyyy-MM-dd HH:mm} UTC ({rows} rows).");

    public static string Audit => Pick("操作の記録を調べる", "Look into the audit log");

    public static string AuditVerify => Pick("操作の記録が書き換えられていないか確かめる", "Check that the audit log was not changed");

    public static string OrgOption => Pick("組織のコード（なければすべて）", "Code of an organisation (all when left out)");

    public static string ChainHolds(string chain, long lines) => Pick($"OK  {chain}　{lines}行", $"OK  {chain}: {lines} lines");

    public static string ChainBroken(string chain, ChainFault fault, long sequence) => fault switch
    {
        ChainFault.Changed => Pick($"NG  {chain}　{sequence}行目が書き換えられています。", $"NG  {chain}: line {sequence} was changed."),
        ChainFault.Missing => Pick($"NG  {chain}　{sequence}行目がありません。", $"NG  {chain}: line {sequence} is missing."),
        ChainFault.CutTail => Pick($"NG  {chain}　{sequence}行目から後が切り取られています。", $"NG  {chain}: the lines from {sequence} on were cut off."),
        _ => Pick($"NG  {chain}　{sequence}行目は末尾の記録にありません。", $"NG  {chain}: line {sequence} is not known to the head."),
    };

    public static string Installation => Pick("（設置全体）", "(installation)");

    public static string Demo => Pick("見本の会社と人", "The demo's firms and people");

    public static string DemoRemove => Pick("見本をすべて取り除く", "Take the whole demo away");

    public static string NoDemo => Pick("ここに見本はありません。hoshitori serve --demo で動かすとできます。", "There is no demo here. hoshitori serve --demo makes it.");

    public static string DemoRemoved(int firms, int people, int sessions) => Pick($"見本を取り除きました：会社 {firms}、人 {people}、サインイン {sessions}。", $"The demo is gone: {firms} firms, {people} people, {sessions} sign-ins.");

    public static string Export => Pick("組織を一つ、まるごとファイルに書き出す", "Write one organisation, complete, into a file");

    public static string CodeArgument => Pick("組織のコード（アドレスの /o/ の後）", "Code of the organisation (after /o/ in addresses)");

    public static string Exported(string code, string path, long rows) => Pick($"組織「{code}」を「{path}」に書きました（{rows}行）。", $"The organisation \"{code}\" is in \"{path}\" ({rows} rows).");

    public static string Import => Pick("書き出した組織を取り込む", "Bring in an exported organisation");

    public static string ImportFile => Pick("書き出したファイル", "File of the export");

    public static string Imported(string code, long rows) => Pick($"組織「{code}」を取り込みました（{rows}行）。まだアカウントのない人は、メールアドレスの持ち主だと確かめてから入れます。", $"The organisation \"{code}\" is here ({rows} rows). People without an account sign in after proving their mail address.");

    public static string StoreToBeMade(string place) => Pick($"{place}（初めて動かすときに作ります）", $"{place} (made at the first start)");

    public static string TablesCurrent => Pick("この版に合っています", "those of this release");

    public static string TablesOld(int pending) => Pick($"この版より{pending}段階古いです。hoshitori migrate で合わせます", $"{pending} steps behind this release; hoshitori migrate brings them up");

    public static string RoleTooMighty => Pick("Database__Connection の役割が強すぎます。表の持ち主でも管理者でもない役割にしてください", "the role of Database__Connection may do too much; use one that owns no table and is no superuser");

    public static string RolePlain => Pick("表の持ち主でも管理者でもありません", "owns no table and is no superuser");

    public static string FreeSpace(long megabytes) => Pick($"空き {megabytes} MB", $"{megabytes} MB free");

    public static string GivenUp(int count) => count == 0 ? Pick("あきらめた仕事はありません", "none given up") : Pick($"あきらめた仕事が{count}件あります", $"{count} given up");

    public static string NoMail(int waiting) => Pick($"送り先のサーバが未設定です（Mail__Host）。待っているメール {waiting}件", $"no server is set (Mail__Host); {waiting} waiting");
}
