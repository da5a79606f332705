"""What people outside say of permission themselves, without an account: leave, choose, confirm."""
