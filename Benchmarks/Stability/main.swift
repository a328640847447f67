import ParleyBargaining

print("bench")
