using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Remit.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // no text and no positions: the words are distinct, made by our own code, and the text stands elsewhere
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE decision_words USING fts5(
                    words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_.'")
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE decision_words");
        }
    }
}
