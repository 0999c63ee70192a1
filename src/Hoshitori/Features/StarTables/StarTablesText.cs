using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.StarTables;

/// <summary>The words of the pages around a star table.</summary>
public static class StarTablesText
{
    public static string ListExamples => Pick("見本の会社を見る", "See the sample firms");

    public static string ShowExampleStarTable => Pick("見本の星取表を見る", "See a sample star table");

    public static string AskForCompanyFile => Pick("会社のファイルを置くページを見る", "See the page for a company file");

    public static string DownloadSample => Pick("見本のファイルを受け取る", "Download the sample file");

    public static string DownloadSchema => Pick("会社のファイルの形式（JSON Schema）を受け取る", "Download the format of a company file (JSON Schema)");

    public static string JudgeCompanyFile => Pick("会社のファイルを判定する", "Judge a company file");

    public static string ExamplesTitle => Pick("見本の会社の星取表", "Star tables of sample firms");

    public static string ExamplesLede => Pick("どれも実在しない見本です。星を押すと、なぜそうなったか、どう直すかがその場で開きます。", "None of them exists. Press a star to see why, and how to mend it.");

    public static string OwnFile => Pick("自社のファイルで見る", "Use your own file");

    public static string People(int count) => Pick($"{count}人", $"{count} people");

    public static string NoName => Pick("あなたの会社", "Your company");

    public static string AskTitle => Pick("自社のファイルで星取表を見る", "See your own star table");

    public static string AskLede => Pick("company.yaml を選ぶか、中身を貼り付けてください。その場で判定し、「この答えを残す」を押すまでどこにも保存しません。", "Choose a company.yaml or paste its content. It is judged on the spot and stored nowhere until you choose to keep it.");

    public static string ChooseFile => Pick("ファイルを選ぶ（ここに置くこともできます）", "Choose a file (or drop it here)");

    public static string Paste => Pick("または、ここに貼り付ける", "Or paste it here");

    public static string Judge => Pick("星取表を見る", "Show the star table");

    public static string Sample => Pick("見本のファイルを受け取る", "Download a sample file");

    public static string Schema => Pick("形式の定義（JSON Schema）", "Its format (JSON Schema)");

    public static string SampleHelp => Pick("はじめての方は見本を書き換えるのが早道です。", "The quickest way is to change the sample.");

    public static string ProblemsTitle(int count) => Pick($"直すところが{count}か所あります", $"{count} {(count == 1 ? "thing" : "things")} to mend");

    public static string Line(int line) => Pick($"{line}行目", $"Line {line}");

    public static string Keep => Pick("この答えを残す", "Keep these answers");

    public static string KeepText => Pick("まだどこにも保存していません。残すと7日間お預かりし、アカウントを作れば会社の記録になります。", "Nothing is stored so far. Keep it and it is held for seven days; with an account it becomes your firm's record.");

    public static string AnotherFile => Pick("別のファイルを見る", "Another file");
}
