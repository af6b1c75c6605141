using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Remit.Storage;

/// <summary>Where the framework finds those keys.</summary>
internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        return [.. db.Keys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        db.Keys.Add(new() { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }

    /// <summary>Has the framework keep its keys here.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="settings">What may name certificates.</param>
    /// <exception cref="InvalidOperationException">A file that is named holds none.</exception>
    public static void Use(IServiceCollection services, IConfiguration settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("Remit");
        if (KeyCertificates.In(settings) is [var newest, ..] certificates)
        {
            protection.ProtectKeysWithCertificate(newest).UnprotectKeysWithAnyCertificate([.. certificates]);
        }

        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new KeysInDatabase(scopes));
    }
}
