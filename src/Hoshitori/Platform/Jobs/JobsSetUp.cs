using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Jobs;

/// <summary>The queue, its worker and the platform's own jobs.</summary>
public static class JobsSetUp
{
    /// <param name="work">Whether this process works through the queue beside serving pages.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, MailSettings? mail, bool work)
    {
        services.AddScoped<JobLedger>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<RecurringSchedule>();
        services.AddSingleton<Worker>();
        services.AddSingleton(new MailRoute(mail));
        services.AddScoped<IJobSlice, SendMail>();
        services.AddScoped<IJobSlice, RunRecurring>();
        services.AddScoped<IRecurringWork, RemoveExpired>();
        services.AddScoped<ChainCheck>();
        services.AddScoped<IRecurringWork, CheckChains>();
        foreach (var kind in RemoveExpired.Own)
        {
            services.AddSingleton(kind);
        }

        if (work)
        {
            services.AddHostedService(provider => provider.GetRequiredService<Worker>());
        }

        return services;
    }
}
