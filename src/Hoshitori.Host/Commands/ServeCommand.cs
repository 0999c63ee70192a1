using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hoshitori.Features.Demos;
using Hoshitori.Features.Operators.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Limits;
using Hoshitori.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori serve</c>: the pages, on this machine's own address.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = CommandsText.DemoOption };
        var port = new Option<string?>("--port") { Description = CommandsText.PortOption };
        var noWork = new Option<bool>("--no-work") { Description = StoreText.NoWorkOption };
        var over = CatalogueOption.Create();
        var command = new Command("serve", CommandsText.Serve) { demo, port, noWork, over };
        command.SetAction(async (parsed, stop) =>
        {
            var number = PortOf(parsed.GetValue(port));
            var catalogue = CatalogueOption.LoadChecked(parsed.GetValue(over));
            if (!IsFree(number))
            {
                throw new WrongUseException(CommandsText.PortTaken(number));
            }

            await using var app = HoshitoriWeb.Build(new WebOptions(catalogue, number, TimeProvider.System, MigrateCommand.Store())
            {
                IsDemo = parsed.GetValue(demo),
                Work = !parsed.GetValue(noWork),
                Mail = StorePlace.Mail(),
                Collector = Collector(),
                Limits = Limits(),
                Proxies = Proxies(),
                Log = Console.Error,
            });
            await StorePlace.ReadyToServe(app.Services, stop);
            if (parsed.GetValue(demo))
            {
                await DemosModule.Seed(app.Services, stop);
            }

            var setup = parsed.GetValue(demo) ? null : await OperatorSetup.Offer(app.Services, stop);
            GiveBack();
            await app.StartAsync(stop);
            var address = "http://localhost:" + number.ToString(CultureInfo.InvariantCulture);
            Console.Out.WriteLine(CommandsText.Serving(address));
            if (parsed.GetValue(demo))
            {
                AnnounceDemo(address, app.Services.GetRequiredService<ExampleFirms>().Firms, await DemosModule.SignIns(app.Services, stop));
            }

            if (setup is not null)
            {
                AnnounceSetup(address + setup);
            }

            await app.WaitForShutdownAsync(stop);
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>What reading the catalogue and preparing the store took is not needed again: some 90 MB go back to the machine.</summary>
    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>The OTLP collector the environment names, as everywhere in OpenTelemetry.</summary>
    private static Uri? Collector() => Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") => address,
        var text => throw new WrongUseException(CommandsText.NoAddress("OTEL_EXPORTER_OTLP_ENDPOINT", text)),
    };

    private static RateLimits Limits() => RateLimits.Of(Environment.GetEnvironmentVariable)
        ?? throw new WrongUseException(CommandsText.LimitsWrong);

    private static ProxyList Proxies() => ProxyList.Of(Environment.GetEnvironmentVariable("Proxy__Known"))
        ?? throw new WrongUseException(CommandsText.ProxiesWrong);

    /// <summary>The port asked for, by option, environment or default.</summary>
    public static int PortOf(string? option)
    {
        var text = option ?? Environment.GetEnvironmentVariable("PORT");
        if (string.IsNullOrEmpty(text))
        {
            return DefaultPort;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new WrongUseException(CommandsText.PortWrong(text));
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void AnnounceSetup(string link)
    {
        Console.Out.WriteLine(CommandsText.OperatorSetup(link));
        if (StorePlace.Mail() is null)
        {
            Console.Out.WriteLine(CommandsText.OperatorNeedsMail);
        }
    }

    private static void AnnounceDemo(string address, IEnumerable<ExampleFirm> firms, IEnumerable<(string Name, bool IsOperator)> people)
    {
        foreach (var example in firms)
        {
            Console.Out.WriteLine(CommandsText.DemoLine(address + "/examples/" + example.Id, example.Firm.Profile.Name!, example.Firm.Profile.Employees ?? 0));
        }

        Console.Out.WriteLine(CommandsText.DemoSignIns(address + "/sign-in"));
        foreach (var (name, isOperator) in people)
        {
            Console.Out.WriteLine(CommandsText.DemoPerson(name, isOperator));
        }
    }
}
