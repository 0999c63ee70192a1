using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Web;

/// <summary>Whether what was sent comes from a page of ours that this very person looked at.</summary>
internal static class FormToken
{
    /// <summary>Forms too large for their route are read to their end up to here, so that the browser can show why they were refused.</summary>
    private const long LargestRead = 100 * 1024 * 1024;

    /// <exception cref="BadHttpRequestException">The form cannot be read: too large, broken, or with the letter zero.</exception>
    public static async Task<bool> IsGood(HttpContext context, EndpointMetadataCollection about)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            return true;
        }

        await ReadForm(context.Request);
        return about.GetMetadata<FormWithoutToken>() is not null
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    /// <summary>Read here first, because inside the token's check a form that is too large would look like a fault of ours.</summary>
    private static async Task ReadForm(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return;
        }

        await RefuseLarge(request);
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            if (form.Any(field => field.Key.Contains('\0', StringComparison.Ordinal) || field.Value.Any(text => text?.Contains('\0', StringComparison.Ordinal) is true)))
            {
                throw new BadHttpRequestException("The letter zero is no text");
            }
        }
        catch (InvalidDataException broken)
        {
            throw new BadHttpRequestException("The form cannot be read", broken);
        }
    }

    private static async Task RefuseLarge(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false, MaxRequestBodySize: { } most } limit || !(request.ContentLength > most))
        {
            return;
        }

        if (request.ContentLength < LargestRead)
        {
            limit.MaxRequestBodySize = LargestRead;
            await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
        }

        throw new BadHttpRequestException("The form is too large", StatusCodes.Status413PayloadTooLarge);
    }
}
