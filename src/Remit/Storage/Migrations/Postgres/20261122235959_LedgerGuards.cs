using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Remit.Storage.Migrations.Postgres
{
    /// <summary>Entries of the ledger are only ever added. Written by hand: the model knows no triggers, and nothing of it changes here.</summary>
    [DbContext(typeof(PostgresDb))]
    [Migration("20261122235959_LedgerGuards")]
    public partial class LedgerGuards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE FUNCTION envelope_entries_stay() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'entries of the ledger are only ever added: undo an act by another'; END $$
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER envelope_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON envelope_entries
                FOR EACH STATEMENT EXECUTE FUNCTION envelope_entries_stay()
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER envelope_entries_stay ON envelope_entries");
            migrationBuilder.Sql("DROP FUNCTION envelope_entries_stay");
        }
    }
}
