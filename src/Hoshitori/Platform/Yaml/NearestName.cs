namespace Hoshitori.Platform.Yaml;

/// <summary>Finds the name somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>The known name closest to the one written, or <c>null</c> when none is close.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var allowed = Math.Max(2, written.Length / 3);
        return known.Select(name => (name, distance: Distance(Folded(written), Folded(name))))
            .Where(candidate => candidate.distance <= allowed)
            .OrderBy(candidate => candidate.distance).ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Select(candidate => candidate.name).FirstOrDefault();
    }

    private static string Folded(string name) => name.Length > 80 ? name[..80] : name.ToLowerInvariant().Replace('_', '-');

    /// <summary>Levenshtein: insertions, deletions and replacements.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
