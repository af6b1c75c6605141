using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Remit.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "decision_citations",
                columns: table => new
                {
                    entry = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    code_key = table.Column<string>(type: "text", nullable: false),
                    relation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_citations", x => new { x.entry, x.position });
                });

            migrationBuilder.CreateTable(
                name: "decision_passages",
                columns: table => new
                {
                    entry = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_passages", x => new { x.entry, x.number });
                });

            migrationBuilder.CreateTable(
                name: "decision_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    problems = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_stamp",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    stamp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_stamp", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_texts",
                columns: table => new
                {
                    entry = table.Column<long>(type: "bigint", nullable: false),
                    places = table.Column<byte[]>(type: "bytea", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_texts", x => x.entry);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_key = table.Column<string>(type: "text", nullable: true),
                    entry = table.Column<long>(type: "bigint", nullable: false),
                    identity = table.Column<string>(type: "text", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    approval = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    approved = table.Column<long>(type: "bigint", nullable: true),
                    code = table.Column<string>(type: "text", nullable: true),
                    date_published = table.Column<DateOnly>(type: "date", nullable: true),
                    date_signed = table.Column<DateOnly>(type: "date", nullable: true),
                    deferred = table.Column<bool>(type: "boolean", nullable: true),
                    directorate = table.Column<string>(type: "text", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "text", nullable: true),
                    office = table.Column<string>(type: "text", nullable: true),
                    part2 = table.Column<bool>(type: "boolean", nullable: true),
                    publisher = table.Column<string>(type: "text", nullable: false),
                    role_shown = table.Column<string>(type: "text", nullable: true),
                    signatory = table.Column<string>(type: "text", nullable: true),
                    single_source = table.Column<bool>(type: "boolean", nullable: true),
                    source_address = table.Column<string>(type: "text", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    type = table.Column<string>(type: "text", nullable: true),
                    cites = table.Column<string>(type: "text", nullable: false),
                    documents = table.Column<string>(type: "text", nullable: false),
                    financial_years = table.Column<string>(type: "text", nullable: false),
                    items = table.Column<string>(type: "text", nullable: false),
                    spending = table.Column<string>(type: "text", nullable: false),
                    timeline = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_entries", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "storage_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_storage_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by = table.Column<string>(type: "text", nullable: true),
                    corrected_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    corrected_by = table.Column<string>(type: "text", nullable: true),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: true),
                    discarded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    discarded_because = table.Column<string>(type: "text", nullable: true),
                    discarded_by = table.Column<string>(type: "text", nullable: true),
                    draft = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    read = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_by = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_imports", x => x.id);
                    table.ForeignKey(
                        name: "FK_decision_imports_decision_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "decision_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decision_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_decision_versions_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "decision_stamp",
                columns: new[] { "id", "stamp" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_decision_citations_code_key",
                table: "decision_citations",
                column: "code_key");

            migrationBuilder.CreateIndex(
                name: "IX_decision_imports_decision_id",
                table: "decision_imports",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_imports_received_at",
                table: "decision_imports",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "IX_decision_imports_source_id",
                table: "decision_imports",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_sources_hash",
                table: "decision_sources",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_decision_versions_decision_id_number",
                table: "decision_versions",
                columns: new[] { "decision_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_code_key",
                table: "decisions",
                column: "code_key");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_entry",
                table: "decisions",
                column: "entry",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_identity",
                table: "decisions",
                column: "identity",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_slug",
                table: "decisions",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_journal_entries_subject_number",
                table: "journal_entries",
                columns: new[] { "subject", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decision_citations");

            migrationBuilder.DropTable(
                name: "decision_imports");

            migrationBuilder.DropTable(
                name: "decision_passages");

            migrationBuilder.DropTable(
                name: "decision_stamp");

            migrationBuilder.DropTable(
                name: "decision_texts");

            migrationBuilder.DropTable(
                name: "decision_versions");

            migrationBuilder.DropTable(
                name: "journal_entries");

            migrationBuilder.DropTable(
                name: "storage_keys");

            migrationBuilder.DropTable(
                name: "decision_sources");

            migrationBuilder.DropTable(
                name: "decisions");
        }
    }
}
