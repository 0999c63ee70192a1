namespace Hoshitori.Features.Sheets;

/// <summary>Addresses of imports.</summary>
internal static class ImportAddress
{
    public const string Route = "/sheets/imports";
    public const string OneRoute = Route + "/{sheetImport:guid}";
    public const string ApiRoute = "/organizations/{org}" + Route;
    public const string OneApiRoute = "/organizations/{org}" + OneRoute;

    /// <summary>Where files are sent.</summary>
    public static string New(string organization) => $"/o/{organization}{Route}";

    /// <summary>The page of an import; also where it is agreed to.</summary>
    public static string Of(string organization, Guid import) => $"/o/{organization}{Route}/{import:N}";
}
