// SPDX-License-Identifier: Apache-2.0
/** Which settings are there? The page that says so is written from the code, and this keeps the two together. */
package io.quadrille.platformapi.settings;
