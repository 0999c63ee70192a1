using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Platform.Backups;

/// <summary>The words of backups, restores and exports.</summary>
internal static class BackupsText
{
    public static string Version { get; } = typeof(BackupsText).Assembly.GetName().Version!.ToString(3);

    public static string Copying => Pick("写しています…", "Copying …");

    public static string Hashing => Pick("確かめています…", "Checking …");

    public static string Table(string name, long rows) => Pick($"  {name}　{rows}行", $"  {name}: {rows} rows");

    public static string FileExists(string path) => Pick($"「{path}」がすでにあります。別の名前にしてください。", $"\"{path}\" exists already. Choose another name.");

    public static string NoFile(string path) => Pick($"ファイル「{path}」がありません。", $"There is no file \"{path}\".");

    public static string NotWhole(string path) => Pick($"「{path}」は壊れているか、バックアップではありません。何も戻していません。", $"\"{path}\" is damaged or no backup. Nothing was restored.");

    public static string HashDiffers(string table) => Pick($"表「{table}」の中身がバックアップの記録と合いません。何も戻していません。", $"The content of table \"{table}\" is not what the backup recorded. Nothing was restored.");

    public static string NotEmpty(string place) => Pick($"「{place}」は空ではありません。空の場所にだけ戻せます。", $"\"{place}\" is not empty. A backup goes into an empty place only.");

    public static string OtherEngine(string engine) => Pick($"このバックアップは {engine} のものです。Database__Provider={engine} で戻してください。", $"This backup is one of {engine}. Restore it with Database__Provider={engine}.");

    public static string NewerRelease => Pick("このバックアップは新しい版のものです。新しい版の星取で戻してください。", "This backup is of a newer release. Restore it with that release.");

    public static string NoOrganization(string code) => Pick($"組織「{code}」はありません。", $"There is no organisation \"{code}\".");

    public static string OrganizationExists(string code) => Pick($"組織「{code}」はすでにあります。何も取り込んでいません。", $"The organisation \"{code}\" exists already. Nothing was imported.");

    public static string NotAnExport(string path) => Pick($"「{path}」は壊れているか、組織の書き出しではありません。何も取り込んでいません。", $"\"{path}\" is damaged or no export of an organisation. Nothing was imported.");

    public static string OtherModel => Pick("この書き出しは別の版のものです。同じ版の星取で取り込んでください。", "This export is of another release. Import it with that release.");
}
