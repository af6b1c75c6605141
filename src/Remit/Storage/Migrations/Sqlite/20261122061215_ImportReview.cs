using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Remit.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImportReview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "checks",
                table: "decision_imports",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "identity",
                table: "decision_imports",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "decision_imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_decision_imports_identity",
                table: "decision_imports",
                column: "identity");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_decision_imports_identity",
                table: "decision_imports");

            migrationBuilder.DropColumn(
                name: "checks",
                table: "decision_imports");

            migrationBuilder.DropColumn(
                name: "identity",
                table: "decision_imports");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "decision_imports");

        }
    }
}
