using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Remit.Commands;
using Xunit;

namespace Remit.Storage;

public sealed class KeyCertificatesTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task Whoever_holds_the_database_alone_reads_nothing_that_the_keys_encrypt()
    {
        var folder = TestFolder.Make("remit-keys-");
        var (first, second) = (Certificate(folder, "first.pem"), Certificate(folder, "second.pem"));

        string secret;
        await using (var program = Program(first))
        {
            secret = Protector(program).Protect("12-34-56 12345678");
        }

        var kept = string.Concat(await database.WithAsync(db => db.Keys.Select(k => k.Xml).ToListAsync()));
        Assert.Contains("EncryptedXmlDecryptor", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", kept, StringComparison.Ordinal);

        await using (var stolen = Program(""))
        {
            Assert.Throws<CryptographicException>(() => Protector(stolen).Unprotect(secret));
        }

        await using var changed = Program($"{second}; {first}");
        Assert.Equal("12-34-56 12345678", Protector(changed).Unprotect(secret));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("missing.pem", "missing.pem, which cannot be read as a certificate with its private key")]
    [InlineData("words.pem", "words.pem, which cannot be read as a certificate with its private key")]
    public async Task A_file_that_holds_no_certificate_stops_the_start(string name, string reason)
    {
        var folder = TestFolder.Make("remit-keys-");
        await File.WriteAllTextAsync(Path.Combine(folder, "words.pem"), "no certificate", TestContext.Current.CancellationToken);
        var run = await RemitRun.Of(
            "serve",
            "--database",
            database.ConnectionString,
            "--urls",
            "http://127.0.0.1:0",
            $"--{KeyCertificates.Setting}={Path.Combine(folder, name)}"
        );
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string Certificate(string folder, string name)
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new("CN=remit", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return file;
    }

    private static IDataProtector Protector(IServiceProvider program) =>
        program.GetRequiredService<IDataProtectionProvider>().CreateProtector("a test");

    private ServiceProvider Program(string certificates) =>
        new ServiceCollection()
            .AddLogging()
            .AddRemitStorage(
                database.ConnectionString,
                new ConfigurationBuilder().AddInMemoryCollection([new(KeyCertificates.Setting, certificates)]).Build()
            )
            .BuildServiceProvider();
}
