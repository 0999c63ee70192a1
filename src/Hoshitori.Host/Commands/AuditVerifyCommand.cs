using System.CommandLine;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori audit verify</c>: recomputes the chains of the audit log and names the first broken line of each.</summary>
internal static class AuditVerifyCommand
{
    public static Command Create()
    {
        var org = new Option<string?>("--org") { Description = StoreText.OrgOption };
        var json = CatalogueOption.Json();
        var command = new Command("verify", StoreText.AuditVerify) { org, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var app = await StorePlace.Open(stop);
            var verdicts = await StorePlace.As(app, services => Verify(services, parsed.GetValue(org), stop));
            if (parsed.GetValue(json))
            {
                Json.Write(verdicts.Select(found => new
                {
                    organization = found.Code, lines = found.Verdict.Lines, holds = found.Verdict.Fault is null,
                    fault = found.Verdict.Fault is { } fault ? Json.Word(fault) : null, line = found.Verdict.Fault is null ? null : (long?)found.Verdict.Sequence,
                }));
            }
            else
            {
                foreach (var (code, verdict) in verdicts)
                {
                    var name = code ?? StoreText.Installation;
                    Console.Out.WriteLine(verdict.Fault is { } fault ? StoreText.ChainBroken(name, fault, verdict.Sequence) : StoreText.ChainHolds(name, verdict.Lines));
                }
            }

            return verdicts.TrueForAll(found => found.Verdict.Fault is null) ? CommandLine.Done : CommandLine.AnswerIsNo;
        });
        return command;
    }

    private static async Task<List<(string? Code, ChainVerdict Verdict)>> Verify(IServiceProvider services, string? org, CancellationToken stop)
    {
        services.GetRequiredService<Tenant>().SeeInstallation();
        var (chains, codes) = (services.GetRequiredService<ChainCheck>(), services.GetRequiredService<OrganizationCodes>());
        IReadOnlyList<Guid> asked = org is null ? await chains.Chains(stop)
            : await codes.IdOf(org, stop) is { } id ? [id] : throw new WrongUseException(CommandsText.NoOrganization(org));
        var verdicts = new List<(string?, ChainVerdict)>();
        foreach (var chain in asked)
        {
            verdicts.Add((chain == Guid.Empty ? null : await codes.CodeOf(chain, stop) ?? chain.ToString("N"), await chains.Verify(chain, stop)));
        }

        return verdicts;
    }
}
