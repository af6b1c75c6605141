using Microsoft.EntityFrameworkCore;

namespace Remit.Storage;

/// <summary>A key that protects cookies, forms and bank details, kept in the database so that every instance of the program has the same ones.</summary>
internal sealed class KeyRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Xml { get; init; }

    public static void Map(ModelBuilder model) =>
        model.Entity<KeyRow>(key =>
        {
            key.ToTable("storage_keys");
            key.Property(k => k.Id).ValueGeneratedNever();
        });
}
