using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Remit.Storage.Migrations.Sqlite
{
    /// <summary>Entries of the ledger are only ever added. Written by hand: the model knows no triggers, and nothing of it changes here.</summary>
    [DbContext(typeof(SqliteDb))]
    [Migration("20261122235959_LedgerGuards")]
    public partial class LedgerGuards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var verb in (string[])["UPDATE", "DELETE"])
            {
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER envelope_entries_no_{verb.ToLowerInvariant()} BEFORE {verb} ON envelope_entries
                    BEGIN SELECT RAISE(ABORT, 'entries of the ledger are only ever added: undo an act by another'); END
                    """
                );
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER envelope_entries_no_update");
            migrationBuilder.Sql("DROP TRIGGER envelope_entries_no_delete");
        }
    }
}
