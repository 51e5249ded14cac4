// SPDX-License-Identifier: Apache-2.0
// On Keycloak's second page the label of the name that was typed points at nothing.
document.addEventListener("DOMContentLoaded", () => {
  const name = document.getElementById("kc-attempted-username");
  const label = document.querySelector('label[for="username"]');
  if (name && label) label.htmlFor = name.id;
});
