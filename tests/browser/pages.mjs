// The pages that are looked at in every view, and of which pictures are taken. `status` where it is not 200; `picture: false` for those nobody needs to see.
export const pages = [
  { name: "home", url: "/" },
  { name: "home-officer", url: "/", persona: "programme-officer" },
  { name: "about", url: "/about" },
  { name: "sign-in", url: "/sign-in" },
  { name: "accessibility", url: "/accessibility", picture: false },
  { name: "cookies", url: "/cookies" },
  { name: "privacy", url: "/privacy", picture: false },
  { name: "not-found", url: "/no-such-page", status: 404 },
];
