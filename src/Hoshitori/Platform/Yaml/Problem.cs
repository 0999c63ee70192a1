using System.Globalization;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Yaml;

/// <summary>What is wrong in a file: where, in which field, and how to mend it.</summary>
/// <param name="Field">Path of the field from the root: <c>controls.pc-register.state</c>; empty for the whole file.</param>
public sealed record Problem(string File, Place Place, string Field, LocalText What, LocalText Mend)
{
    /// <summary>One line for people: <c>file:line:column: field: what — mend</c>.</summary>
    public string ToString(bool english)
    {
        var field = Field.Length == 0 ? "" : Field + ": ";
        return string.Create(CultureInfo.InvariantCulture, $"{File}:{Place.Line}:{Place.Column}: {field}{What.In(english)} — {Mend.In(english)}");
    }
}
