using System.Runtime.InteropServices;
using System.Text;

namespace Hoshitori.Platform.Backups;

/// <summary>Makes a renamed file durable: its name lies in the folder, and .NET has no call that writes folders to the disk.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // NTFS writes names in its own log
        }

        var handle = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened ({Marshal.GetLastPInvokeError()})");
        }

        var failed = Fsync(handle) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (failed)
        {
            throw new IOException($"The folder {folder} cannot be written to the disk ({error})");
        }
    }

    // Source-generated imports would need unsafe code, which the product does without.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
