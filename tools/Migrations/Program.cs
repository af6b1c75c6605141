using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Remit.Storage;

// dotnet ef starts this program for the two types below; see tools/Migrations/README.md
Console.Error.WriteLine("This project only serves dotnet ef; to bring a database to this version, use ./remit migrate");
return 2;

namespace Remit.Migrations
{
    internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design.db").Options);
    }

    internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
    {
        public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=/nonexistent;Database=design").Options);
    }
}
