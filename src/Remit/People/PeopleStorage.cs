using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.People;

/// <summary>How people, posts and organisations stand in the database, and the queries that several pages share.</summary>
internal static class PeopleStorage
{
    extension(RemitDb db)
    {
        /// <summary>Everybody.</summary>
        public DbSet<Person> People => db.Set<Person>();

        /// <summary>The posts of the authority.</summary>
        public DbSet<Post> Posts => db.Set<Post>();

        /// <summary>Who holds which post, and did.</summary>
        public DbSet<PostHolding> PostHoldings => db.Set<PostHolding>();

        /// <summary>Who stands in for whom, and did.</summary>
        public DbSet<AbsenceCover> AbsenceCovers => db.Set<AbsenceCover>();

        /// <summary>The organisations that take part, and did.</summary>
        public DbSet<PartnerOrganisation> Organisations => db.Set<PartnerOrganisation>();

        /// <summary>Everybody with every post, held and covered.</summary>
        public async Task<Roster> RosterAsync(CancellationToken cancellation) =>
            new(
                await db.People.AsNoTracking().ToListAsync(cancellation),
                await db.Posts.AsNoTracking().ToListAsync(cancellation),
                await db.PostHoldings.AsNoTracking().ToListAsync(cancellation),
                await db.AbsenceCovers.AsNoTracking().ToListAsync(cancellation)
            )
            {
                Organisations = await db.Organisations.AsNoTracking().ToListAsync(cancellation),
            };

        /// <summary>What concerns one person on a day: they, the posts that they hold or cover, and the organisation that they work for.</summary>
        /// <returns>An empty roster when there is no such person.</returns>
        public async Task<Roster> RosterOfAsync(Guid personId, DateOnly day, CancellationToken cancellation)
        {
            if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } person)
            {
                return Roster.Empty;
            }

            var holdings = await db
                .PostHoldings.AsNoTracking()
                .Where(h => h.PersonId == personId && h.From <= day && (h.Until == null || day <= h.Until))
                .ToListAsync(cancellation);
            var covers = await db
                .AbsenceCovers.AsNoTracking()
                .Where(c => c.PersonId == personId && c.From <= day && day <= c.Until)
                .ToListAsync(cancellation);
            Guid[] posts = [.. holdings.Select(h => h.PostId).Concat(covers.Select(c => c.PostId)).Distinct()];
            return new(
                [person],
                posts.Length == 0 ? [] : await db.Posts.AsNoTracking().Where(p => posts.Contains(p.Id)).ToListAsync(cancellation),
                holdings,
                covers
            )
            {
                Organisations = person.OrganisationId is { } organisation
                    ? await db.Organisations.AsNoTracking().Where(o => o.Id == organisation).ToListAsync(cancellation)
                    : [],
            };
        }

        /// <summary>What a person is to the authority's work on a day, by posts held or covered and by the organisation that they work for.</summary>
        /// <returns><see cref="Role.Citizen"/> for a person who is nothing else; empty when there is no such person.</returns>
        public async Task<IReadOnlyList<Role>> RolesOfAsync(Guid personId, DateOnly day, CancellationToken cancellation) =>
            (await db.RosterOfAsync(personId, day, cancellation)).RolesOf(personId, day);
    }

    extension(IQueryable<PartnerOrganisation> organisations)
    {
        /// <summary>Those that take part on a day.</summary>
        public IQueryable<PartnerOrganisation> TakingPart(DateOnly day) =>
            organisations.Where(o => o.From <= day && (o.Until == null || day <= o.Until));
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<PartnerOrganisation>(organisation =>
        {
            organisation.ToTable("organisations");
            organisation.Property(o => o.Id).ValueGeneratedNever();
            organisation.Property(o => o.From);
            organisation.Property(o => o.Identifiers).HasConversion(Identifiers, SameIdentifiers);
            organisation.Property(o => o.Gss).HasConversion(Gss);
            organisation.ComplexProperty(o => o.Sort);
            organisation.Ignore(o => o.Details);
        });
        model.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.Property(p => p.Id).ValueGeneratedNever();
            person.Ignore(p => p.Details);
            // everybody who was entered before this was asked acts for their organisation
            person.Property(p => p.ActsForOrganisation).HasDefaultValue(true);
            person.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Post>(post =>
        {
            post.ToTable("people_posts");
            post.Property(p => p.Id).ValueGeneratedNever();
            post.Property(p => p.Versions)
                .HasConversion(StorageJson.Converter<IReadOnlyList<PostVersion>>(), StorageJson.Comparer<IReadOnlyList<PostVersion>>());
            post.Ignore(p => p.Roles);
        });
        model.Entity<PostHolding>(holding =>
        {
            holding.ToTable("people_post_holdings");
            holding.Property(h => h.Id).ValueGeneratedNever();
            holding.HasOne<Post>().WithMany().HasForeignKey(h => h.PostId).OnDelete(DeleteBehavior.Restrict);
            holding.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AbsenceCover>(cover =>
        {
            cover.ToTable("people_absence_covers");
            cover.Property(c => c.Id).ValueGeneratedNever();
            cover.HasOne<Post>().WithMany().HasForeignKey(c => c.PostId).OnDelete(DeleteBehavior.Restrict);
            cover.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static ValueConverter<IReadOnlyList<OrganisationIdentifier>, string> Identifiers { get; } =
        new(all => StorageJson.Write(all.Select(i => i.ToString())), json => ReadIdentifiers(json));

    private static ValueComparer<IReadOnlyList<OrganisationIdentifier>> SameIdentifiers { get; } =
        new((a, b) => a!.SequenceEqual(b!), all => all.Count, all => all);

    private static ValueConverter<GssCode?, string?> Gss { get; } =
        new(code => code == null ? null : code.ToString(), text => text == null ? null : ReadGss(text));

    internal static IReadOnlyList<OrganisationIdentifier> ReadIdentifiers(string json) =>
        [
            .. StorageJson
                .Read<string[]>(json)
                .Select(text =>
                    OrganisationIdentifier.TryParse(text, out var identifier, out var refusal)
                        ? identifier
                        : throw new InvalidOperationException(refusal.Message)
                ),
        ];

    internal static GssCode ReadGss(string text) => GssCode.TryParse(text) ?? throw new InvalidOperationException($"“{text}” is no code of an area");
}
