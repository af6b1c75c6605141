using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Remit.Storage;

/// <summary>
/// Certificates that encrypt the keys in the database, so that whoever holds the database alone can read nothing that they encrypt. The first encrypts new
/// keys; all of them decrypt, so that one can take the place of another.
/// </summary>
internal static class KeyCertificates
{
    /// <summary>The setting that names PEM files with a certificate and its private key each, with semicolons between.</summary>
    public const string Setting = "Remit:KeyCertificates";

    /// <summary>Reads them.</summary>
    /// <param name="settings">The program's settings.</param>
    /// <exception cref="InvalidOperationException">A file holds none.</exception>
    public static IReadOnlyList<X509Certificate2> In(IConfiguration settings) =>
        [.. (settings[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];

    private static X509Certificate2 Read(string file)
    {
        try
        {
            var certificate = X509Certificate2.CreateFromPemFile(file);
            return certificate.GetRSAPrivateKey() is null
                ? throw new InvalidOperationException(
                    $"{Setting} names {file}, whose key is not an RSA key: make one with openssl req -x509 -newkey rsa:3072"
                )
                : certificate;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidOperationException(
                $"{Setting} names {file}, which cannot be read as a certificate with its private key: {wrong.Message}",
                wrong
            );
        }
    }
}
