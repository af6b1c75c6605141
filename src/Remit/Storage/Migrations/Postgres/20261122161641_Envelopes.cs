using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Remit.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Envelopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "note",
                table: "publiclog_journal_heads",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text")
                .Annotation("Relational:ColumnOrder", 2)
                .OldAnnotation("Relational:ColumnOrder", 1);

            migrationBuilder.AddColumn<int>(
                name: "entries",
                table: "publiclog_journal_heads",
                type: "integer",
                nullable: false,
                defaultValue: 1)
                .Annotation("Relational:ColumnOrder", 1);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "withdrawn_on",
                table: "publication_plan",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 9)
                .OldAnnotation("Relational:ColumnOrder", 8);

            migrationBuilder.AlterColumn<string>(
                name: "withdrawn_because",
                table: "publication_plan",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 8)
                .OldAnnotation("Relational:ColumnOrder", 7);

            migrationBuilder.AlterColumn<int>(
                name: "revision",
                table: "publication_plan",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer")
                .Annotation("Relational:ColumnOrder", 7)
                .OldAnnotation("Relational:ColumnOrder", 6);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "noticed_on",
                table: "publication_plan",
                type: "date",
                nullable: false,
                oldClrType: typeof(DateOnly),
                oldType: "date")
                .Annotation("Relational:ColumnOrder", 6)
                .OldAnnotation("Relational:ColumnOrder", 5);

            migrationBuilder.AlterColumn<Guid>(
                name: "form_id",
                table: "publication_plan",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 5)
                .OldAnnotation("Relational:ColumnOrder", 4);

            migrationBuilder.AlterColumn<string>(
                name: "details",
                table: "publication_plan",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text")
                .Annotation("Relational:ColumnOrder", 4)
                .OldAnnotation("Relational:ColumnOrder", 3);

            migrationBuilder.AddColumn<DateOnly>(
                name: "decided_on",
                table: "publication_plan",
                type: "date",
                nullable: true)
                .Annotation("Relational:ColumnOrder", 3);

            migrationBuilder.AddColumn<bool>(
                name: "is_small",
                table: "organisations",
                type: "boolean",
                nullable: true)
                .Annotation("Relational:ColumnOrder", 6);

            migrationBuilder.AddColumn<bool>(
                name: "is_voluntary",
                table: "organisations",
                type: "boolean",
                nullable: true)
                .Annotation("Relational:ColumnOrder", 7);

            migrationBuilder.CreateTable(
                name: "accounts_api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_api_keys", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_api_keys_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_clauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    heading = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    when = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_clauses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    buying = table.Column<string>(type: "text", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decision_code = table.Column<string>(type: "text", nullable: false),
                    decision_title = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    meets = table.Column<string>(type: "text", nullable: false),
                    payment_choices = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    varies_id = table.Column<Guid>(type: "uuid", nullable: true),
                    varies_reference = table.Column<string>(type: "text", nullable: true),
                    vat = table.Column<string>(type: "text", nullable: true),
                    _drafter_ids = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreements_agreements_varies_id",
                        column: x => x.varies_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "envelopes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_code = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: true),
                    signed_form_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    vat = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envelopes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "income_programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_code = table.Column<string>(type: "text", nullable: false),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    in_kind = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    last_number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: true),
                    vat = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    returned = table.Column<long>(type: "bigint", nullable: false),
                    written_off = table.Column<long>(type: "bigint", nullable: false),
                    series = table.Column<string>(type: "text", nullable: true),
                    goal = table.Column<long>(type: "bigint", nullable: true),
                    goal_by = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_income_programmes", x => x.id);
                    table.CheckConstraint("ck_income_programmes_in_kind", "in_kind >= 0");
                    table.CheckConstraint("ck_income_programmes_sums", "due >= 0 AND received >= 0 AND written_off >= 0 AND returned >= 0 AND returned <= received AND received - returned + written_off <= due");
                });

            migrationBuilder.CreateTable(
                name: "payment_bank_details",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_name = table.Column<string>(type: "text", nullable: false),
                    confirmed = table.Column<string>(type: "text", nullable: true),
                    ending = table.Column<string>(type: "text", nullable: true),
                    entered = table.Column<string>(type: "text", nullable: false),
                    last_two = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    refusal = table.Column<string>(type: "text", nullable: true),
                    secret = table.Column<string>(type: "text", nullable: false),
                    usable_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_bank_details", x => x.id);
                    table.ForeignKey(
                        name: "FK_payment_bank_details_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_cooling_offs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    enacted_by = table.Column<string>(type: "text", nullable: false),
                    entered = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_cooling_offs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "payment_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    approval = table.Column<string>(type: "text", nullable: true),
                    asked = table.Column<string>(type: "text", nullable: true),
                    asked_before = table.Column<string>(type: "text", nullable: false),
                    begun = table.Column<string>(type: "text", nullable: false),
                    made = table.Column<string>(type: "text", nullable: true),
                    payee = table.Column<string>(type: "text", nullable: false),
                    payee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    removals = table.Column<string>(type: "text", nullable: false),
                    returns = table.Column<string>(type: "text", nullable: false),
                    reversal = table.Column<string>(type: "text", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: false),
                    withdrawal = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_payment_requests_organisations_payee_id",
                        column: x => x.payee_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "spending_posting_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    new_rows = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_spending_posting_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreement_endings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_endings", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_endings_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    clauses = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_offers", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_offers_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_partners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_partners", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_partners_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_partners_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_declined = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_returns", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_returns_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_signatures", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_signatures_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "envelope_closings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    closed = table.Column<string>(type: "text", nullable: false),
                    envelope_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reopened = table.Column<string>(type: "text", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envelope_closings", x => x.id);
                    table.ForeignKey(
                        name: "FK_envelope_closings_envelopes_envelope_id",
                        column: x => x.envelope_id,
                        principalTable: "envelopes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "envelope_conditions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    envelope_id = table.Column<Guid>(type: "uuid", nullable: false),
                    met = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envelope_conditions", x => x.id);
                    table.ForeignKey(
                        name: "FK_envelope_conditions_envelopes_envelope_id",
                        column: x => x.envelope_id,
                        principalTable: "envelopes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "envelope_confirmations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed = table.Column<string>(type: "text", nullable: false),
                    decision_code = table.Column<string>(type: "text", nullable: false),
                    envelope_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envelope_confirmations", x => x.id);
                    table.ForeignKey(
                        name: "FK_envelope_confirmations_envelopes_envelope_id",
                        column: x => x.envelope_id,
                        principalTable: "envelopes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "envelope_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget = table.Column<string>(type: "text", nullable: true),
                    by_another = table.Column<bool>(type: "boolean", nullable: false),
                    certainty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    drawn_on_commitment = table.Column<Guid>(type: "uuid", nullable: true),
                    envelope_id = table.Column<Guid>(type: "uuid", nullable: false),
                    funder = table.Column<string>(type: "text", nullable: false),
                    least = table.Column<int>(type: "integer", nullable: true),
                    match_percent = table.Column<int>(type: "integer", nullable: true),
                    nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    payee = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    approved = table.Column<long>(type: "bigint", nullable: false),
                    committed = table.Column<long>(type: "bigint", nullable: false),
                    eligible = table.Column<long>(type: "bigint", nullable: false),
                    forecast = table.Column<long>(type: "bigint", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envelope_lines", x => x.id);
                    table.CheckConstraint("ck_envelope_lines_cap", "committed <= approved");
                    table.CheckConstraint("ck_envelope_lines_match", "match_percent IS NULL OR paid * 100 <= eligible * match_percent");
                    table.CheckConstraint("ck_envelope_lines_paid", "paid <= committed AND paid >= 0");
                    table.CheckConstraint("ck_envelope_lines_signs", "eligible >= 0 AND forecast >= 0");
                    table.ForeignKey(
                        name: "FK_envelope_lines_envelopes_envelope_id",
                        column: x => x.envelope_id,
                        principalTable: "envelopes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "envelope_options",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_code = table.Column<string>(type: "text", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    envelope_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_exercised = table.Column<bool>(type: "boolean", nullable: false),
                    notice_by = table.Column<DateOnly>(type: "date", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false),
                    settled = table.Column<string>(type: "text", nullable: true),
                    what = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envelope_options", x => x.id);
                    table.ForeignKey(
                        name: "FK_envelope_options_envelopes_envelope_id",
                        column: x => x.envelope_id,
                        principalTable: "envelopes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_in_kind",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    giver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reverses_id = table.Column<Guid>(type: "uuid", nullable: true),
                    terms = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_income_in_kind", x => x.id);
                    table.CheckConstraint("ck_income_in_kind_sign", "(reverses_id IS NULL AND value > 0) OR (reverses_id IS NOT NULL AND value < 0)");
                    table.ForeignKey(
                        name: "FK_income_in_kind_income_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "income_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_in_kind_organisations_giver_id",
                        column: x => x.giver_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    left = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_income_members", x => x.id);
                    table.CheckConstraint("ck_income_members_days", "last_day IS NULL OR last_day >= joined_on");
                    table.ForeignKey(
                        name: "FK_income_members_income_programmes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "income_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_members_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_pledges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    funder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    funder_name = table.Column<string>(type: "text", nullable: false),
                    last_instalment = table.Column<int>(type: "integer", nullable: false),
                    pledged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_income_pledges", x => x.id);
                    table.ForeignKey(
                        name: "FK_income_pledges_income_programmes_fund_id",
                        column: x => x.fund_id,
                        principalTable: "income_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_pledges_organisations_funder_id",
                        column: x => x.funder_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contributions = table.Column<string>(type: "text", nullable: false),
                    days_to_pay = table.Column<int>(type: "integer", nullable: false),
                    decision_code = table.Column<string>(type: "text", nullable: false),
                    fee = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    grace_days = table.Column<int>(type: "integer", nullable: false),
                    notice_months = table.Column<int>(type: "integer", nullable: false),
                    part_year = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    running_cost = table.Column<long>(type: "bigint", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_income_terms", x => x.id);
                    table.CheckConstraint("ck_income_terms_fee", "fee > 0 AND running_cost >= 0");
                    table.ForeignKey(
                        name: "FK_income_terms_income_programmes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "income_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    funder = table.Column<string>(type: "text", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_figures", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_figures_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_figures_envelope_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "envelope_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "envelope_commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    drawn_by_line = table.Column<Guid>(type: "uuid", nullable: true),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false),
                    payee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    purpose = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envelope_commitments", x => x.id);
                    table.CheckConstraint("ck_envelope_commitments_paid", "paid <= amount AND paid >= 0");
                    table.ForeignKey(
                        name: "FK_envelope_commitments_envelope_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "envelope_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "envelope_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    act_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decision_code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false),
                    reverses_act_id = table.Column<Guid>(type: "uuid", nullable: true),
                    who = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    approved = table.Column<long>(type: "bigint", nullable: false),
                    committed = table.Column<long>(type: "bigint", nullable: false),
                    eligible = table.Column<long>(type: "bigint", nullable: false),
                    forecast = table.Column<long>(type: "bigint", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envelope_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_envelope_entries_envelope_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "envelope_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_pledge_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    after = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    before = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pledge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_income_pledge_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_income_pledge_changes_income_pledges_pledge_id",
                        column: x => x.pledge_id,
                        principalTable: "income_pledges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_receivables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    grace_days = table.Column<int>(type: "integer", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<string>(type: "text", nullable: false),
                    payer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payer_name = table.Column<string>(type: "text", nullable: false),
                    pledge_id = table.Column<Guid>(type: "uuid", nullable: true),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    terms_id = table.Column<Guid>(type: "uuid", nullable: true),
                    vat = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    returned = table.Column<long>(type: "bigint", nullable: false),
                    written_off = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_income_receivables", x => x.id);
                    table.CheckConstraint("ck_income_receivables_sums", "due >= 0 AND received >= 0 AND written_off >= 0 AND returned >= 0 AND returned <= received AND received - returned + written_off <= due");
                    table.ForeignKey(
                        name: "FK_income_receivables_income_members_membership_id",
                        column: x => x.membership_id,
                        principalTable: "income_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_receivables_income_pledges_pledge_id",
                        column: x => x.pledge_id,
                        principalTable: "income_pledges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_receivables_income_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "income_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_receivables_income_terms_terms_id",
                        column: x => x.terms_id,
                        principalTable: "income_terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_receivables_organisations_payer_id",
                        column: x => x.payer_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    begun = table.Column<string>(type: "text", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    reopenings = table.Column<string>(type: "text", nullable: false),
                    returns = table.Column<string>(type: "text", nullable: false),
                    settlement = table.Column<string>(type: "text", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: false),
                    submitted = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    vat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    withdrawal = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_payment_claims_envelope_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "envelope_commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payment_claims_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_demands",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    demanded = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    payee = table.Column<string>(type: "text", nullable: false),
                    payee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipts = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    withdrawal = table.Column<string>(type: "text", nullable: true),
                    written_off = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_demands", x => x.id);
                    table.CheckConstraint("ck_payment_demands_amount", "amount > 0");
                    table.ForeignKey(
                        name: "FK_payment_demands_envelope_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "envelope_commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    begun = table.Column<string>(type: "text", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payee_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_schedules", x => x.id);
                    table.ForeignKey(
                        name: "FK_payment_schedules_envelope_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "envelope_commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "spending_postings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    how = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_set_aside = table.Column<bool>(type: "boolean", nullable: false),
                    lost_vat = table.Column<long>(type: "bigint", nullable: true),
                    named = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    pence = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    settled = table.Column<string>(type: "text", nullable: true),
                    supplier = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_spending_postings", x => x.id);
                    table.CheckConstraint("ck_spending_postings_settled", "(entry_id IS NULL OR NOT is_set_aside) AND pence <> 0");
                    table.ForeignKey(
                        name: "FK_spending_postings_envelope_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "envelope_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_spending_postings_spending_posting_files_file_id",
                        column: x => x.file_id,
                        principalTable: "spending_posting_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decision_code = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receivable_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reverses_id = table.Column<Guid>(type: "uuid", nullable: true),
                    who = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    returned = table.Column<long>(type: "bigint", nullable: false),
                    written_off = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_income_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_income_entries_income_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "income_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_entries_income_receivables_receivable_id",
                        column: x => x.receivable_id,
                        principalTable: "income_receivables",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_refunds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    against_id = table.Column<Guid>(type: "uuid", nullable: true),
                    against_number = table.Column<string>(type: "text", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    approved = table.Column<string>(type: "text", nullable: true),
                    asked = table.Column<string>(type: "text", nullable: false),
                    ended = table.Column<string>(type: "text", nullable: true),
                    made = table.Column<string>(type: "text", nullable: true),
                    number = table.Column<string>(type: "text", nullable: false),
                    payer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payer_name = table.Column<string>(type: "text", nullable: false),
                    receivable_id = table.Column<Guid>(type: "uuid", nullable: false),
                    undone = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_income_refunds", x => x.id);
                    table.CheckConstraint("ck_income_refunds_amount", "amount > 0");
                    table.ForeignKey(
                        name: "FK_income_refunds_income_receivables_against_id",
                        column: x => x.against_id,
                        principalTable: "income_receivables",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_refunds_income_receivables_receivable_id",
                        column: x => x.receivable_id,
                        principalTable: "income_receivables",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_income_refunds_organisations_payer_id",
                        column: x => x.payer_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_claim_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    check = table.Column<string>(type: "text", nullable: true),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    employee_name = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    documents = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_claim_lines", x => x.id);
                    table.CheckConstraint("ck_payment_claim_lines_amount", "amount > 0");
                    table.ForeignKey(
                        name: "FK_payment_claim_lines_payment_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "payment_claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payment_instalments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    dropped = table.Column<string>(type: "text", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    entered = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    handed = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false),
                    refusals = table.Column<string>(type: "text", nullable: false),
                    refused_evidence = table.Column<string>(type: "text", nullable: false),
                    release = table.Column<string>(type: "text", nullable: true),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_instalments", x => x.id);
                    table.CheckConstraint("ck_payment_instalments_amount", "amount > 0");
                    table.ForeignKey(
                        name: "FK_payment_instalments_payment_schedules_schedule_id",
                        column: x => x.schedule_id,
                        principalTable: "payment_schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instalment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    invoice = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    what = table.Column<string>(type: "text", nullable: false),
                    writers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_lines", x => x.id);
                    table.CheckConstraint("ck_payment_lines_amount", "amount > 0");
                    table.ForeignKey(
                        name: "FK_payment_lines_envelope_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "envelope_commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payment_lines_payment_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "payment_claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payment_lines_payment_instalments_instalment_id",
                        column: x => x.instalment_id,
                        principalTable: "payment_instalments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payment_lines_payment_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "payment_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_api_keys_hash",
                table: "accounts_api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_api_keys_person_id",
                table: "accounts_api_keys",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_clauses_key_from",
                table: "agreement_clauses",
                columns: new[] { "key", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_endings_agreement_id",
                table: "agreement_endings",
                column: "agreement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_figures_agreement_id",
                table: "agreement_figures",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_figures_line_id",
                table: "agreement_figures",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_offers_agreement_id",
                table: "agreement_offers",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_partners_agreement_id",
                table: "agreement_partners",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_partners_organisation_id",
                table: "agreement_partners",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_returns_agreement_id",
                table: "agreement_returns",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_signatures_agreement_id",
                table: "agreement_signatures",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_signatures_offer_id_organisation",
                table: "agreement_signatures",
                columns: new[] { "offer_id", "organisation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreements_decision_code",
                table: "agreements",
                column: "decision_code");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_first_id",
                table: "agreements",
                column: "first_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_reference",
                table: "agreements",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreements_varies_id",
                table: "agreements",
                column: "varies_id");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_closings_envelope_id",
                table: "envelope_closings",
                column: "envelope_id");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_commitments_agreement_id",
                table: "envelope_commitments",
                column: "agreement_id",
                filter: "agreement_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_commitments_line_id",
                table: "envelope_commitments",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_commitments_payee_id",
                table: "envelope_commitments",
                column: "payee_id",
                filter: "payee_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_conditions_envelope_id",
                table: "envelope_conditions",
                column: "envelope_id");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_confirmations_envelope_id",
                table: "envelope_confirmations",
                column: "envelope_id");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_entries_act_id_place",
                table: "envelope_entries",
                columns: new[] { "act_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_envelope_entries_commitment_id",
                table: "envelope_entries",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_entries_line_id",
                table: "envelope_entries",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_entries_reverses_act_id_place",
                table: "envelope_entries",
                columns: new[] { "reverses_act_id", "place" },
                unique: true,
                filter: "reverses_act_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_envelope_lines_envelope_id_place",
                table: "envelope_lines",
                columns: new[] { "envelope_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_envelope_options_envelope_id",
                table: "envelope_options",
                column: "envelope_id");

            migrationBuilder.CreateIndex(
                name: "IX_envelopes_decision_code",
                table: "envelopes",
                column: "decision_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_income_entries_programme_id",
                table: "income_entries",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_entries_receivable_id",
                table: "income_entries",
                column: "receivable_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_entries_reverses_id",
                table: "income_entries",
                column: "reverses_id",
                unique: true,
                filter: "reverses_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_income_in_kind_giver_id",
                table: "income_in_kind",
                column: "giver_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_in_kind_programme_id",
                table: "income_in_kind",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_in_kind_reverses_id",
                table: "income_in_kind",
                column: "reverses_id",
                unique: true,
                filter: "reverses_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_income_members_organisation_id",
                table: "income_members",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_members_scheme_id_organisation_id_joined_on",
                table: "income_members",
                columns: new[] { "scheme_id", "organisation_id", "joined_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_income_pledge_changes_pledge_id_number",
                table: "income_pledge_changes",
                columns: new[] { "pledge_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_income_pledges_fund_id_reference",
                table: "income_pledges",
                columns: new[] { "fund_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_income_pledges_funder_id",
                table: "income_pledges",
                column: "funder_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_programmes_decision_code",
                table: "income_programmes",
                column: "decision_code");

            migrationBuilder.CreateIndex(
                name: "IX_income_receivables_membership_id_year",
                table: "income_receivables",
                columns: new[] { "membership_id", "year" },
                unique: true,
                filter: "membership_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_income_receivables_payer_id",
                table: "income_receivables",
                column: "payer_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_receivables_pledge_id",
                table: "income_receivables",
                column: "pledge_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_receivables_programme_id_number",
                table: "income_receivables",
                columns: new[] { "programme_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_income_receivables_terms_id",
                table: "income_receivables",
                column: "terms_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_refunds_against_id",
                table: "income_refunds",
                column: "against_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_refunds_payer_id",
                table: "income_refunds",
                column: "payer_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_refunds_receivable_id",
                table: "income_refunds",
                column: "receivable_id");

            migrationBuilder.CreateIndex(
                name: "IX_income_terms_scheme_id_from",
                table: "income_terms",
                columns: new[] { "scheme_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_bank_details_organisation_id",
                table: "payment_bank_details",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_claim_lines_claim_id",
                table: "payment_claim_lines",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_claims_commitment_id",
                table: "payment_claims",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_claims_organisation_id",
                table: "payment_claims",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_claims_reference",
                table: "payment_claims",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_cooling_offs_from",
                table: "payment_cooling_offs",
                column: "from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_demands_commitment_id",
                table: "payment_demands",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_demands_reference",
                table: "payment_demands",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_instalments_schedule_id",
                table: "payment_instalments",
                column: "schedule_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_lines_claim_id",
                table: "payment_lines",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_lines_commitment_id",
                table: "payment_lines",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_lines_instalment_id",
                table: "payment_lines",
                column: "instalment_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_lines_request_id",
                table: "payment_lines",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_requests_payee_id",
                table: "payment_requests",
                column: "payee_id");

            migrationBuilder.CreateIndex(
                name: "IX_payment_requests_reference",
                table: "payment_requests",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payment_schedules_commitment_id",
                table: "payment_schedules",
                column: "commitment_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_spending_posting_files_sha256",
                table: "spending_posting_files",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_spending_postings_entry_id",
                table: "spending_postings",
                column: "entry_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_spending_postings_file_id",
                table: "spending_postings",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "IX_spending_postings_fingerprint",
                table: "spending_postings",
                column: "fingerprint",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_api_keys");

            migrationBuilder.DropTable(
                name: "agreement_clauses");

            migrationBuilder.DropTable(
                name: "agreement_endings");

            migrationBuilder.DropTable(
                name: "agreement_figures");

            migrationBuilder.DropTable(
                name: "agreement_offers");

            migrationBuilder.DropTable(
                name: "agreement_partners");

            migrationBuilder.DropTable(
                name: "agreement_returns");

            migrationBuilder.DropTable(
                name: "agreement_signatures");

            migrationBuilder.DropTable(
                name: "envelope_closings");

            migrationBuilder.DropTable(
                name: "envelope_conditions");

            migrationBuilder.DropTable(
                name: "envelope_confirmations");

            migrationBuilder.DropTable(
                name: "envelope_options");

            migrationBuilder.DropTable(
                name: "income_entries");

            migrationBuilder.DropTable(
                name: "income_in_kind");

            migrationBuilder.DropTable(
                name: "income_pledge_changes");

            migrationBuilder.DropTable(
                name: "income_refunds");

            migrationBuilder.DropTable(
                name: "payment_bank_details");

            migrationBuilder.DropTable(
                name: "payment_claim_lines");

            migrationBuilder.DropTable(
                name: "payment_cooling_offs");

            migrationBuilder.DropTable(
                name: "payment_demands");

            migrationBuilder.DropTable(
                name: "payment_lines");

            migrationBuilder.DropTable(
                name: "spending_postings");

            migrationBuilder.DropTable(
                name: "agreements");

            migrationBuilder.DropTable(
                name: "income_receivables");

            migrationBuilder.DropTable(
                name: "payment_claims");

            migrationBuilder.DropTable(
                name: "payment_instalments");

            migrationBuilder.DropTable(
                name: "payment_requests");

            migrationBuilder.DropTable(
                name: "envelope_entries");

            migrationBuilder.DropTable(
                name: "spending_posting_files");

            migrationBuilder.DropTable(
                name: "income_members");

            migrationBuilder.DropTable(
                name: "income_pledges");

            migrationBuilder.DropTable(
                name: "income_terms");

            migrationBuilder.DropTable(
                name: "payment_schedules");

            migrationBuilder.DropTable(
                name: "income_programmes");

            migrationBuilder.DropTable(
                name: "envelope_commitments");

            migrationBuilder.DropTable(
                name: "envelope_lines");

            migrationBuilder.DropTable(
                name: "envelopes");

            migrationBuilder.DropColumn(
                name: "entries",
                table: "publiclog_journal_heads");

            migrationBuilder.DropColumn(
                name: "decided_on",
                table: "publication_plan");

            migrationBuilder.DropColumn(
                name: "is_small",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "is_voluntary",
                table: "organisations");

            migrationBuilder.AlterColumn<string>(
                name: "note",
                table: "publiclog_journal_heads",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text")
                .Annotation("Relational:ColumnOrder", 1)
                .OldAnnotation("Relational:ColumnOrder", 2);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "withdrawn_on",
                table: "publication_plan",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 8)
                .OldAnnotation("Relational:ColumnOrder", 9);

            migrationBuilder.AlterColumn<string>(
                name: "withdrawn_because",
                table: "publication_plan",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 7)
                .OldAnnotation("Relational:ColumnOrder", 8);

            migrationBuilder.AlterColumn<int>(
                name: "revision",
                table: "publication_plan",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer")
                .Annotation("Relational:ColumnOrder", 6)
                .OldAnnotation("Relational:ColumnOrder", 7);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "noticed_on",
                table: "publication_plan",
                type: "date",
                nullable: false,
                oldClrType: typeof(DateOnly),
                oldType: "date")
                .Annotation("Relational:ColumnOrder", 5)
                .OldAnnotation("Relational:ColumnOrder", 6);

            migrationBuilder.AlterColumn<Guid>(
                name: "form_id",
                table: "publication_plan",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true)
                .Annotation("Relational:ColumnOrder", 4)
                .OldAnnotation("Relational:ColumnOrder", 5);

            migrationBuilder.AlterColumn<string>(
                name: "details",
                table: "publication_plan",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text")
                .Annotation("Relational:ColumnOrder", 3)
                .OldAnnotation("Relational:ColumnOrder", 4);
        }
    }
}
