using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace Hoshitori.Platform.Web;

/// <summary>A route that takes larger bodies than others, and what to do when they are larger still.</summary>
/// <param name="Most">Bytes of the whole body.</param>
/// <param name="Help">Words for the person, in the language of the request.</param>
public sealed record UploadLimit(int Most, Func<string> Help) : IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    public long? MaxRequestBodySize => Most;

    public bool? BufferBody => null;

    // What is sent stays in memory, as everywhere.
    public int? MemoryBufferThreshold => Most;

    public long? BufferBodyLengthLimit => Most;

    public int? ValueCountLimit => null;

    public int? KeyLengthLimit => null;

    public int? ValueLengthLimit => null;

    public int? MultipartBoundaryLengthLimit => null;

    public int? MultipartHeadersCountLimit => null;

    public int? MultipartHeadersLengthLimit => null;

    public long? MultipartBodyLengthLimit => Most;
}

public static class Uploads
{
    /// <summary>Lets a route take larger bodies.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder route, UploadLimit limit)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(limit);
}
