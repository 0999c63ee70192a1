using Hoshitori.Platform.Data;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hoshitori.Platform.Identity;

/// <summary>Sets up what proves who people are. The framework's own defaults are too weak for passwords and unused for cookies.</summary>
internal static class PeopleStart
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3).AddEntityFrameworkStores<HoshitoriDb>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<OwnAddress>((passkeys, own) =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ServerDomain = own.Host;
            // The framework compares with the Origin header, which our referrer policy makes "null" on forms.
            passkeys.ValidateOrigin = answer => ValueTask.FromResult(!answer.CrossOrigin && answer.Origin == own.OriginOf(answer.HttpContext.Request));
        });
        services.AddSingleton(new Passwords(new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = Passwords.Iterations }))));
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<Seals>();
        services.AddScoped<Passkeys>();
        services.AddScoped<Factors>();
        services.AddScoped<Attempts>();
        services.AddScoped<MagicLinks>();
        services.AddScoped<LinkMail>();
        return services;
    }
}
