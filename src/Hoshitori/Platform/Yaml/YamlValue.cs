namespace Hoshitori.Platform.Yaml;

/// <summary>A place in a file, both numbers counted from one.</summary>
public readonly record struct Place(int Line, int Column);

/// <summary>A value of a YAML file with the place it stands at.</summary>
public abstract record YamlValue(Place Place);

/// <param name="Plain">Written without quotes, so that it may stand for a number, a boolean or nothing.</param>
public sealed record YamlScalar(Place Place, string Text, bool Plain) : YamlValue(Place)
{
    /// <summary>Stands for no value at all (<c>key:</c> or <c>key: null</c>).</summary>
    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
}

public sealed record YamlList(Place Place, IReadOnlyList<YamlValue> Items) : YamlValue(Place);

public sealed record YamlMap(Place Place, IReadOnlyList<YamlEntry> Entries) : YamlValue(Place);

public sealed record YamlEntry(string Key, Place KeyPlace, YamlValue Value);
