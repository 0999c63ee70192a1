using System.IO.Compression;
using System.Text;
using Hoshitori.Platform.Files;

namespace Hoshitori.Tests.Platform.Files;

/// <summary>An archive is refused as a whole before anybody opens an entry of it, each lie with its own reason.</summary>
public sealed class GuardedZipTests
{
    private const uint UnixLink = 0xA1FFu << 16;
    private static readonly ZipLimits Small = new(Packed: 100_000, Unpacked: 1_000_000, Ratio: 100, Entries: 10);

    private static readonly RawEntry Good = new("a/b.txt", "hello, hello, hello");

    public static TheoryData<FileFault, string> Lies() => new()
    {
        { FileFault.UnsafeEntry, "../b.txt" },
        { FileFault.UnsafeEntry, "a/../../b.txt" },
        { FileFault.UnsafeEntry, "/etc/passwd" },
        { FileFault.UnsafeEntry, "C:/b.txt" },
        { FileFault.UnsafeEntry, "a\\b.txt" },
        { FileFault.UnsafeEntry, "a\0.txt" },
        { FileFault.UnsafeEntry, "" },
        { FileFault.DoubledEntry, "a/b.txt" },
        { FileFault.DoubledEntry, "A/B.TXT" },
    };

    [Fact]
    public void A_sound_archive_gives_its_entries()
    {
        var read = GuardedZip.Open(RawZip.Of(Good, new("empty", ""), new("folder/", ""), new("stored", "as it is") { IsStored = true }), Small);

        Assert.Null(read.Problem);
        Assert.Equal(["a/b.txt", "empty", "folder/", "stored"], read.Zip!.Names.Order(StringComparer.Ordinal));
        Assert.Equal("hello, hello, hello", Text(read.Zip, "A/B.txt"));
        Assert.Equal("as it is", Text(read.Zip, "stored"));
        Assert.Null(read.Zip.Read("c"));
    }

    [Fact]
    public void An_archive_of_the_framework_is_sound()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(new UnseekableStream(file), ZipArchiveMode.Create))
        {
            using var into = zip.CreateEntry("日本語.txt").Open();
            into.Write("sizes follow the data"u8);
        }

        Assert.Equal("sizes follow the data", Text(GuardedZip.Open(file.ToArray(), Small).Zip!, "日本語.txt"));
    }

    [Fact]
    public void Long_numbers_are_read_and_believed_no_more_than_short_ones()
    {
        Assert.Equal("x", Text(GuardedZip.Open(RawZip.Long(0, Good, new("c", "x")), Small).Zip!, "c"));
        Refused(FileFault.Damaged, RawZip.Long(long.MinValue, Good));
        Refused(FileFault.Damaged, RawZip.Long(long.MaxValue / 2, Good));
        var long64 = RawZip.Long(0, Good);
        Assert.All(Enumerable.Range(2, long64.Length - 2), length => Refused(FileFault.Damaged, long64[..length]));
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public void A_name_that_leads_elsewhere_or_twice_is_refused(FileFault fault, string name) =>
        Refused(fault, RawZip.Of(Good, new(name, "x")));

    [Fact]
    public void Links_encrypted_entries_and_unknown_packing_are_refused()
    {
        Refused(FileFault.LinkEntry, RawZip.Of(new RawEntry("link", "/etc/passwd") { Attributes = UnixLink }));
        Refused(FileFault.EncryptedEntry, RawZip.Of(Good with { Flags = 1 }));
        Refused(FileFault.EncryptedEntry, RawZip.Of(Good with { Flags = 1 << 6 }));
        Refused(FileFault.UnknownPacking, RawZip.Of(Good with { Method = 9 }));
    }

    [Fact]
    public void Sizes_must_be_the_true_ones()
    {
        Refused(FileFault.FalseSize, RawZip.Of(Good with { StatedUnpacked = 5 }));
        Refused(FileFault.FalseSize, RawZip.Of(Good with { StatedUnpacked = 500 }));
        Refused(FileFault.FalseSize, RawZip.Of(Good with { IsStored = true, StatedUnpacked = 5 }));
        Refused(FileFault.FalseSize, RawZip.Of(new RawEntry("folder/", "content") { StatedUnpacked = 7 }));
        Refused(FileFault.Damaged, RawZip.Of(Good with { StatedCrc = 1 }));
        Refused(FileFault.Damaged, RawZip.Of(Good with { NameInHeader = "c/d.txt" }));
    }

    [Fact]
    public void What_grows_too_much_is_refused_before_it_is_unpacked()
    {
        Refused(FileFault.PackedTooTightly, RawZip.Of(new RawEntry("zeros", new byte[900_000])));
        Refused(FileFault.PackedTooTightly, RawZip.Of(Good with { StatedUnpacked = 900_000 }));
        Refused(FileFault.UnpacksTooLarge, RawZip.Of([.. Enumerable.Range(0, 3).Select(i => new RawEntry($"e{i}", Noise(i, 20_000, repeat: 20)))]));
        Refused(FileFault.TooManyEntries, RawZip.Of([.. Enumerable.Range(0, 11).Select(i => new RawEntry($"e{i}", "x"))]));
        Refused(FileFault.TooLarge, RawZip.Of(new RawEntry("noise", Noise(1, 120_000))));
    }

    [Fact]
    public void One_heap_of_data_is_not_counted_twice() =>
        Refused(FileFault.OverlappingEntries, RawZip.Of(new RawEntry("a", Noise(1, 1000)), new RawEntry("b", Noise(1, 1000)) { PointsTo = 0 }));

    [Fact]
    public void Archives_in_archives_are_refused()
    {
        Refused(FileFault.NestedArchive, RawZip.Of(new RawEntry("inner.bin", RawZip.Of(Good))));
        Refused(FileFault.NestedArchive, RawZip.Of(new RawEntry("inner.gz", [0x1F, 0x8B, 0x08, 0, 0])));
        Refused(FileFault.NestedArchive, RawZip.Of(new RawEntry("inner.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])));
    }

    [Fact]
    public void An_archive_begins_and_ends_with_the_file()
    {
        var good = RawZip.Of(Good, new("c", "d"));
        Refused(FileFault.NotAWorkbook, [.. "<html><body>x"u8, .. good]);
        Refused(FileFault.Damaged, [.. "PK, then text"u8, .. good]);
        Refused(FileFault.Damaged, [.. good, .. "and more"u8]);
        Assert.All(Enumerable.Range(2, good.Length - 2), length => Refused(FileFault.Damaged, good[..length]));
    }

    [Theory]
    [InlineData(0, FileFault.Empty)]
    [InlineData(50, null)]
    [InlineData(100, null)]
    [InlineData(101, FileFault.TooLarge)]
    [InlineData(100_000, FileFault.TooLarge)]
    public async Task What_is_sent_is_taken_up_to_a_limit(int length, FileFault? fault)
    {
        using var sent = new MemoryStream(new byte[length]);

        var read = await LimitedRead.ToEndAsync(sent, 100, TestContext.Current.CancellationToken);

        Assert.Equal(length == 0 ? null : fault, read.Problem?.Fault);
        Assert.Equal(fault is null or FileFault.Empty ? length : null, read.Bytes?.Length);
        Assert.True(sent.Position <= 101);
    }

    [Fact]
    public void Every_refusal_says_what_and_what_to_do_in_both_languages()
    {
        var said = RawZip.Of(Good with { Flags = 1 });
        var problem = GuardedZip.Open(said, Small).Problem!;

        Assert.Equal("中の部品が暗号化されていて読めません。Excelで開けるか確かめてください。開けたら「名前を付けて保存」で別の名前の .xlsx にして選んでください。", problem.ToString(english: false));
        Assert.Equal("A part of the file is encrypted and cannot be read. Check whether Excel opens it. If so, use \"Save As\" to make an .xlsx of another name and pick that one.", problem.ToString(english: true));
    }

    private static void Refused(FileFault fault, byte[] file)
    {
        var read = GuardedZip.Open(file, Small);
        Assert.Null(read.Zip);
        Assert.Equal(fault, read.Problem!.Fault);
    }

    private static byte[] Noise(int seed, int length, int repeat = 1)
    {
        var noise = new byte[length];
        new Random(seed).NextBytes(noise);
        return [.. Enumerable.Repeat(noise, repeat).SelectMany(bytes => bytes)];
    }

    private static string Text(GuardedZip zip, string name)
    {
        using var reader = new StreamReader(zip.Read(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Makes the framework write sizes behind the data, as programs do that write straight to the network.</summary>
    private sealed class UnseekableStream(Stream to) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => to.Write(buffer, offset, count);
    }
}
