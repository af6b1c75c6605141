using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Remit.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Secondments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "organisation_id",
                table: "people",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 4)
                .OldAnnotation("Relational:ColumnOrder", 3);

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "people",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text")
                .Annotation("Relational:ColumnOrder", 3)
                .OldAnnotation("Relational:ColumnOrder", 2);

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "people",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 2)
                .OldAnnotation("Relational:ColumnOrder", 1);

            migrationBuilder.AddColumn<bool>(
                name: "acts_for_organisation",
                table: "people",
                type: "boolean",
                nullable: false,
                defaultValue: true)
                .Annotation("Relational:ColumnOrder", 1);

            migrationBuilder.CreateTable(
                name: "secondment_clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sectors = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_clusters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "secondment_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_members", x => x.id);
                    table.CheckConstraint("ck_secondment_members_days", "\"until\" IS NULL OR \"until\" >= \"from\"");
                    table.ForeignKey(
                        name: "FK_secondment_members_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_members_secondment_clusters_cluster_id",
                        column: x => x.cluster_id,
                        principalTable: "secondment_clusters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_schemes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    closed = table.Column<string>(type: "text", nullable: true),
                    cluster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    opened = table.Column<string>(type: "text", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_schemes", x => x.id);
                    table.ForeignKey(
                        name: "FK_secondment_schemes_secondment_clusters_cluster_id",
                        column: x => x.cluster_id,
                        principalTable: "secondment_clusters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    closed = table.Column<string>(type: "text", nullable: true),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    extended = table.Column<string>(type: "text", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: false),
                    opened = table.Column<string>(type: "text", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_calls", x => x.id);
                    table.ForeignKey(
                        name: "FK_secondment_calls_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_monitoring",
                columns: table => new
                {
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    shown = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_monitoring", x => new { x.scheme_id, x.stage, x.question, x.answer });
                    table.CheckConstraint("ck_secondment_monitoring_count", "shown >= 0 AND shown <= \"count\"");
                    table.ForeignKey(
                        name: "FK_secondment_monitoring_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_monitoring_asked",
                columns: table => new
                {
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_answered = table.Column<bool>(type: "boolean", nullable: false),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_monitoring_asked", x => new { x.scheme_id, x.person_id, x.stage });
                    table.ForeignKey(
                        name: "FK_secondment_monitoring_asked_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_monitoring_asked_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_placements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    accepted = table.Column<string>(type: "text", nullable: true),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_early = table.Column<string>(type: "text", nullable: true),
                    extensions = table.Column<string>(type: "text", nullable: false),
                    host_share = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_name = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    replaces_id = table.Column<Guid>(type: "uuid", nullable: true),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_cost = table.Column<long>(type: "bigint", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    withdrawn = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_placements", x => x.id);
                    table.CheckConstraint("ck_secondment_placements_money", "staff_cost >= 0 AND host_share >= 0 AND host_share <= staff_cost");
                    table.ForeignKey(
                        name: "FK_secondment_placements_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_placements_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_placements_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_placements_secondment_placements_replaces_id",
                        column: x => x.replaces_id,
                        principalTable: "secondment_placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_placements_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked = table.Column<string>(type: "text", nullable: false),
                    beginnings = table.Column<int>(type: "integer", nullable: false),
                    cancelled = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    given = table.Column<string>(type: "text", nullable: false),
                    held_by = table.Column<Guid>(type: "uuid", nullable: true),
                    held_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    request = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: true),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    so_far = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_plans", x => x.id);
                    table.CheckConstraint("ck_secondment_plans_held", "(state = 'Running') = (held_by IS NOT NULL) AND (held_by IS NULL) = (held_until IS NULL)");
                    table.ForeignKey(
                        name: "FK_secondment_plans_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_reviews",
                columns: table => new
                {
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    begun = table.Column<string>(type: "text", nullable: false),
                    concluded = table.Column<string>(type: "text", nullable: true),
                    published = table.Column<string>(type: "text", nullable: true),
                    terms = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_reviews", x => x.scheme_id);
                    table.ForeignKey(
                        name: "FK_secondment_reviews_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    withdrawn = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_seats", x => x.id);
                    table.ForeignKey(
                        name: "FK_secondment_seats_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_terms_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    decision_code = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_terms_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_secondment_terms_changes_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_nominations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_name = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    withdrawn = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_nominations", x => x.id);
                    table.ForeignKey(
                        name: "FK_secondment_nominations_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_nominations_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_nominations_secondment_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "secondment_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_nominations_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_alumni",
                columns: table => new
                {
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    joined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_alumni", x => x.placement_id);
                    table.ForeignKey(
                        name: "FK_secondment_alumni_secondment_placements_placement_id",
                        column: x => x.placement_id,
                        principalTable: "secondment_placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_deliverables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered = table.Column<string>(type: "text", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_deliverables", x => x.id);
                    table.ForeignKey(
                        name: "FK_secondment_deliverables_secondment_placements_placement_id",
                        column: x => x.placement_id,
                        principalTable: "secondment_placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_exit_notes",
                columns: table => new
                {
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_exit_notes", x => x.placement_id);
                    table.ForeignKey(
                        name: "FK_secondment_exit_notes_secondment_placements_placement_id",
                        column: x => x.placement_id,
                        principalTable: "secondment_placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_log_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aims = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_log_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_secondment_log_entries_secondment_placements_placement_id",
                        column: x => x.placement_id,
                        principalTable: "secondment_placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secondment_pairs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered = table.Column<string>(type: "text", nullable: false),
                    lifted = table.Column<string>(type: "text", nullable: true),
                    one_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    together = table.Column<bool>(type: "boolean", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secondment_pairs", x => x.id);
                    table.CheckConstraint("ck_secondment_pairs_two", "one_id <> other_id");
                    table.ForeignKey(
                        name: "FK_secondment_pairs_secondment_nominations_one_id",
                        column: x => x.one_id,
                        principalTable: "secondment_nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_pairs_secondment_nominations_other_id",
                        column: x => x.other_id,
                        principalTable: "secondment_nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_secondment_pairs_secondment_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "secondment_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_secondment_calls_scheme_id_number",
                table: "secondment_calls",
                columns: new[] { "scheme_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_secondment_clusters_name",
                table: "secondment_clusters",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_secondment_deliverables_placement_id",
                table: "secondment_deliverables",
                column: "placement_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_log_entries_placement_id",
                table: "secondment_log_entries",
                column: "placement_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_members_cluster_id_organisation_id_from",
                table: "secondment_members",
                columns: new[] { "cluster_id", "organisation_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_secondment_members_organisation_id",
                table: "secondment_members",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_monitoring_asked_key_hash",
                table: "secondment_monitoring_asked",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_secondment_monitoring_asked_person_id",
                table: "secondment_monitoring_asked",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_nominations_call_id_person_id",
                table: "secondment_nominations",
                columns: new[] { "call_id", "person_id" },
                unique: true,
                filter: "withdrawn IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_nominations_organisation_id",
                table: "secondment_nominations",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_nominations_person_id",
                table: "secondment_nominations",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_nominations_scheme_id_organisation_id",
                table: "secondment_nominations",
                columns: new[] { "scheme_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_secondment_pairs_one_id_other_id",
                table: "secondment_pairs",
                columns: new[] { "one_id", "other_id" },
                unique: true,
                filter: "lifted IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_pairs_other_id",
                table: "secondment_pairs",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_pairs_scheme_id",
                table: "secondment_pairs",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_placements_agreement_id",
                table: "secondment_placements",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_placements_organisation_id",
                table: "secondment_placements",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_placements_person_id",
                table: "secondment_placements",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_placements_reference",
                table: "secondment_placements",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_secondment_placements_replaces_id",
                table: "secondment_placements",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_placements_scheme_id",
                table: "secondment_placements",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_plans_scheme_id_number",
                table: "secondment_plans",
                columns: new[] { "scheme_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_secondment_plans_state",
                table: "secondment_plans",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_schemes_cluster_id",
                table: "secondment_schemes",
                column: "cluster_id");

            migrationBuilder.CreateIndex(
                name: "IX_secondment_schemes_decision_code",
                table: "secondment_schemes",
                column: "decision_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_secondment_seats_scheme_id_number",
                table: "secondment_seats",
                columns: new[] { "scheme_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_secondment_terms_changes_scheme_id_number",
                table: "secondment_terms_changes",
                columns: new[] { "scheme_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "secondment_alumni");

            migrationBuilder.DropTable(
                name: "secondment_deliverables");

            migrationBuilder.DropTable(
                name: "secondment_exit_notes");

            migrationBuilder.DropTable(
                name: "secondment_log_entries");

            migrationBuilder.DropTable(
                name: "secondment_members");

            migrationBuilder.DropTable(
                name: "secondment_monitoring");

            migrationBuilder.DropTable(
                name: "secondment_monitoring_asked");

            migrationBuilder.DropTable(
                name: "secondment_pairs");

            migrationBuilder.DropTable(
                name: "secondment_plans");

            migrationBuilder.DropTable(
                name: "secondment_reviews");

            migrationBuilder.DropTable(
                name: "secondment_seats");

            migrationBuilder.DropTable(
                name: "secondment_terms_changes");

            migrationBuilder.DropTable(
                name: "secondment_placements");

            migrationBuilder.DropTable(
                name: "secondment_nominations");

            migrationBuilder.DropTable(
                name: "secondment_calls");

            migrationBuilder.DropTable(
                name: "secondment_schemes");

            migrationBuilder.DropTable(
                name: "secondment_clusters");

            migrationBuilder.DropColumn(
                name: "acts_for_organisation",
                table: "people");

            migrationBuilder.AlterColumn<Guid>(
                name: "organisation_id",
                table: "people",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 3)
                .OldAnnotation("Relational:ColumnOrder", 4);

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "people",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text")
                .Annotation("Relational:ColumnOrder", 2)
                .OldAnnotation("Relational:ColumnOrder", 3);

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "people",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 1)
                .OldAnnotation("Relational:ColumnOrder", 2);
        }
    }
}
