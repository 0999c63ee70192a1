using Hoshitori.Platform.Text;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Hoshitori.Ui;

/// <summary>
/// Catalogue texts on pages: <c>[[id]]</c> and <c>[[id|words]]</c> become links to the glossary. Not a component: a page of
/// questions has a thousand of them, and each would have its own state, buffers and look-ups.
/// </summary>
public sealed class GlossaryTexts(Catalogue catalogue)
{
    public RenderFragment Of(LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return page => Write(page, text.Shown());
    }

    private void Write(RenderTreeBuilder page, string text)
    {
        foreach (var part in GlossaryParts.Of(text))
        {
            if (part.Term is null)
            {
                page.AddContent(0, part.Words);
                continue;
            }

            var term = catalogue.Glossary[part.Term];
            page.OpenElement(1, "a");
            page.AddAttribute(2, "class", "term");
            page.AddAttribute(3, "href", "/glossary#" + part.Term);
            page.AddAttribute(4, "title", term.Meaning.Shown());
            page.AddContent(5, part.Words ?? term.Term.Shown());
            page.CloseElement();
        }
    }
}
